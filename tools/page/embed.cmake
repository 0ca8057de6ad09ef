# cmake -DFROM=... -DTO=... -DNAME=... -P embed.cmake: the text of a file, ASCII, as a C string of that name.
file(READ ${FROM} bytes HEX)
string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
file(WRITE ${TO} "extern const char ${NAME}[];\nconst char ${NAME}[] = {${bytes}0};\n")
