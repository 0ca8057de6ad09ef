-- Pack 020: what can be asked. Topics of provisions, and facts about providers.
--
-- What it is      A topic is a question with one unit; a document's answer to it is a provision (later packs). A fact
--                 is what an office knows of one provider. A provision that names a topic not listed here is refused.
-- Sources         README.md; the numbers come from the documents of the later packs, never from here.
-- Needs           010.
-- To add          One row per topic: dotted name, at most 60 characters of a-z 0-9 . _ -, unit, title. Units:
--                 bp hundredths of a percent; cents eurocents; count; days calendar days; hours; day yyyymmdd; flag 0 or 1;
--                 wall yyyymmddhhmmss in Europe/Amsterdam: the last second that is still in time. A deadline also gets a
--                 row in procedure_step, and a term one in procedure_term.
--                 A topic is never renamed and its unit never changes.

INSERT INTO topic(id, unit, title) VALUES
  -- tariff percentages: a share of the NZa tariff
  ('tariff.guide', 'bp', 'National guide percentage for care (landelijk richttariefpercentage)'),
  ('tariff.care', 'bp', 'Tariff percentage of the care component'),
  ('tariff.nhc', 'bp', 'Tariff percentage of the housing component (normatieve huisvestingscomponent, NHC)'),
  ('tariff.nic', 'bp', 'Tariff percentage of the inventory component (normatieve inventariscomponent, NIC)'),
  ('tariff.maximum', 'bp', 'The most that any tariff percentage can be'),
  ('tariff.sector_of_performance', 'flag', 'Care of another sector than the provider''s is paid at the percentage of that sector'),
  ('tariff.generic_increase', 'bp', 'General increase on top of the care percentages (generieke verhoging)'),
  ('tariff.care.new', 'bp', 'Care percentage of a provider that is new to the office'),
  ('tariff.care.lower', 'bp', 'Lower care percentage of a policy (lager tariefpercentage)'),
  ('tariff.care.in_full', 'bp', 'Care percentage of care that is paid in full'),
  ('tariff.care.highly_complex', 'bp', 'Points for highly complex care (hoogcomplexe zorg)'),
  ('tariff.care.regular', 'bp', 'Points for regular care (reguliere zorg)'),
  ('tariff.care.good_practices', 'bp', 'Points for good practices on the kanslijnen'),
  ('tariff.care.good_practices.min', 'count', 'New and proven good practices from which the points are awarded'),
  ('tariff.care.growth', 'bp', 'Points for growth of care at home against stay'),
  ('tariff.care.network.most', 'bp', 'Most points for the use of the client''s own network'),
  ('tariff.care.digital.most', 'bp', 'Most points for digital care'),
  ('tariff.care.guaranteed_supply', 'bp', 'Points for guaranteed supply (gegarandeerd aanbod)'),
  ('tariff.care.monitor_above', 'bp', 'Points for a result of the monitor above the standard'),
  ('tariff.care.monitor_below', 'bp', 'Points for a result of the monitor below the standard'),
  ('tariff.care.at_most', 'bp', 'The most that the care percentage of a policy can be'),
  ('tariff.care.staff', 'bp', 'Points for agreements on attracting and keeping staff'),
  ('tariff.care.role.least', 'bp', 'Least points for the role in the region'),
  ('tariff.care.role.most', 'bp', 'Most points for the role in the region'),
  ('tariff.vg7.extra', 'bp', 'Extra points for a stay with profile VG7'),
  ('tariff.nhc.reduced', 'bp', 'Reduced percentage of the housing component'),
  ('tariff.fixed_for_year', 'flag', 'A tariff percentage is fixed in advance for the whole year'),
  ('tariff.lower_percentage.allowed', 'flag', 'A lower percentage than the policy''s can be agreed with a provider'),
  ('cap.agreements', 'bp', 'Cap on all agreements of a provider, as a share of the same production at NZa tariffs'),
  ('tariff.high_result_talk', 'flag', 'The office can ask for a talk about a high financial result'),
  ('nhc.sustainability_uplift', 'bp', 'Yearly uplift of the NHC''s investment amounts for sustainable buildings, land left out'),
  ('nhc.sustainability_uplift_years', 'count', 'Years that the uplift of the NHC lasts, from 2019'),

  -- surcharges by module (opslagmodules): what a provider meets before one can be granted
  ('surcharge.proposal_max_pages', 'count', 'Pages that a proposal for a surcharge can have'),
  ('surcharge.needs.sustainability', 'flag', 'A surcharge needs commitment to the Green Deal, anchored in the strategy'),
  ('surcharge.needs.technology_vision', 'flag', 'A surcharge needs a vision on care technology'),
  ('surcharge.needs.client_record', 'flag', 'A surcharge needs a client record that the client can see (elektronisch cliëntendossier, ECD)'),
  ('surcharge.needs.chain_cooperation', 'flag', 'A surcharge needs taking part in the cooperation of the chain'),

  -- custom agreements (maatwerkafspraken)
  ('custom.complex_care', 'flag', 'A custom agreement on complex care, or on care that is missing, is possible'),
  ('custom.switching_cost', 'flag', 'A custom agreement on the cost of switching to new forms of care is possible (frictiekosten, aanloopkosten)'),
  ('custom.innovation', 'flag', 'A custom agreement on innovation is possible'),
  ('custom.regional', 'flag', 'A custom agreement fits the region'),
  ('custom.smart', 'flag', 'A custom agreement is specific and measurable (SMART)'),
  ('custom.result_obligation', 'flag', 'A custom agreement obliges to a result (resultaatverplichting)'),
  ('custom.from_transition_funds', 'flag', 'Custom agreements made together are paid from the transition funds'),

  -- contracting space (contracteerruimte)
  ('reserve.unforeseen', 'bp', 'Share of the contracting space kept for the unforeseen'),
  ('reserve.regional_development', 'bp', 'Share of the contracting space kept for regional development'),
  ('reserve.regional_development.quality_money', 'flag', 'Quality money adds to the reserve for regional development (kwaliteitstoeslag)'),
  ('reserve.innovation', 'bp', 'Share of the contracting space kept for innovation'),
  ('contracting_space.warning_margin', 'bp', 'Share by which the expected use may go over the space before it is a warning'),
  ('contracting_space.conversion_above_margin', 'flag', 'Above the margin money follows the client no more: production is agreed (tussentijdse herschikking)'),
  ('contracting_space.by_lots', 'flag', 'The space is divided by lots (kavels)'),
  ('contracting_space.per_sector', 'flag', 'Each sector has a contracting space of its own'),
  ('contracting_space.overrun_stops_funding', 'flag', 'A threatening overrun of the space stops funding at once'),
  ('contracting_space.published_monthly', 'flag', 'The expected use of the space is published every month (uitnutting)'),
  ('duty_of_care.leading', 'flag', 'The duty of care (zorgplicht) is met, also when the national budget is tight'),

  -- volume
  ('volume.money_follows_client', 'flag', 'Money follows the client (geld volgt klant): no volume is fixed at the start of the year'),
  ('volume.budget_form_binds', 'flag', 'The budget form (budgetformulier) records an agreement on price and volume'),
  ('volume.places_by_treatment', 'flag', 'Places with and without treatment are agreed (plekken inclusief en exclusief behandeling)'),
  ('volume.definitive_at_rearrangement', 'flag', 'Production agreements become definitive in the rearrangement (herschikking)'),
  ('volume.performances_of_last_year', 'flag', 'The performances agreed for the previous year are the basis (prestaties)'),
  ('volume.high_equity_gets_forecast', 'flag', 'A provider with very high equity gets its forecast production in the rearrangement as a matter of course'),
  ('volume.existing_intramural_limited', 'flag', 'Intramural capacity that is there already is limited'),
  ('low_profiles.new_stay_only_by_exception', 'flag', 'A new client with profile VG3 or VG4 gets a stay only by exception'),
  ('low_profiles.stay_may_grow', 'flag', 'Stays with the profiles VG3, VG4 and LG2 may grow in number'),
  ('volume.initial_share', 'bp', 'Share of the rearrangement of the year before that is agreed at first (initiële afspraak)'),
  ('volume.by_capacity', 'flag', 'The volume follows from the approved capacity'),
  ('volume.growth', 'flag', 'Growth comes on top of the share of the year before'),
  ('volume.new_performance_permission', 'flag', 'A performance that was not agreed before takes permission'),
  ('volume.intramural_growth_permission', 'flag', 'More stay takes permission (intramurale uitbreiding)'),
  ('volume.treatment_ratio_kept', 'flag', 'The ratio of stay with and without treatment stays as it is'),
  ('volume.treatment_share_max', 'bp', 'Stay with treatment, as a share of all stay, above which there is no growth'),
  ('volume.equity_weighed', 'flag', 'A provider with very high equity is not assured of its forecast in the rearrangement'),

  -- crisis care
  ('crisis.min_occupancy', 'bp', 'Expected occupancy of a crisis place below which less is agreed in the rearrangement'),
  ('crisis.occupancy_from_declarations', 'flag', 'Occupancy follows from declared production (AW319), not from the crisis directors'' registrations'),
  ('crisis.not_retroactive', 'flag', 'A lower agreement holds for the days to come only'),
  ('crisis.carries_over', 'flag', 'What is agreed for a year is what the next one starts with'),

  -- complex care, extra care (meerzorg), treatment
  ('complex_care.categories', 'count', 'Kinds of complex care that are contracted on purpose (gericht contracteren)'),
  ('complex_care.reserved', 'cents', 'Money of a year reserved for these kinds of complex care'),
  ('complex_care.plan_with_enrolment', 'flag', 'Interest in them is shown with the enrolment, by a plan of action'),
  ('extra_care.maximum_agreed', 'flag', 'The most extra care that a provider uses is agreed with it (meerzorg)'),
  ('extra_care.temporary', 'flag', 'Extra care is for a temporary effort (meerzorg)'),
  ('treatment.gp_care_before_move', 'flag', 'A provider arranges family doctors before it moves or adds capacity (huisartsenzorg)'),
  ('treatment.shortage_reported', 'flag', 'A provider reports treatment that falls short'),

  -- quality
  ('quality.keep_level', 'flag', 'The level of the quality frameworks is kept; improving without end is no aim'),
  ('quality.norms_met', 'flag', 'Care meets the inspectorate''s basic norms and the quality frameworks then in force'),

  -- clients
  ('client.chooses_delivery_form', 'flag', 'A client with a Wlz indication chooses where and in which form care is given'),
  ('client.vv4_stay_possible', 'flag', 'A client with profile 4VV can get a stay'),
  ('client.talk_on_delivery_form', 'flag', 'The provider talks with every client about the form that fits best'),
  ('client.informed_on_choices', 'flag', 'The provider informs clients well on their choices'),
  ('client.extramural_obliged', 'flag', 'Every client has to move to care without a stay (ambulantisering)'),
  ('client.extramural_examined', 'flag', 'Care without a stay is examined for clients who want it and can have it'),
  ('indication.contact_first', 'flag', 'Of an indication that does not fit, the care buyer is told first'),
  ('indication.talk_needs_several_signals', 'flag', 'The office joins a talk with the CIZ only after several signals'),
  ('indication.talk_needs_agreement', 'flag', 'The office joins a talk with the CIZ only when it holds the indications to be wrong too'),
  ('prevention.funding_allowed', 'flag', 'An office may pay for prevention outside the Wlz'),
  ('prevention.subsidy_co_signed', 'flag', 'The office signs a municipality''s request for the prevention subsidy as well'),

  -- innovation
  ('innovation.apply_or_explain', 'flag', 'A proven innovation is applied, or the provider explains why not (pas toe of leg uit)'),
  ('innovation.vision_required', 'flag', 'A provider has a vision and a strategy on innovation'),
  ('innovation.min_initiatives', 'count', 'Proven innovations that a provider brings into its whole organisation while the policy lasts'),
  ('innovation.home_technology_open', 'flag', 'The performance for care technology at home is open to a provider without being asked for'),
  ('innovation.transformation_model', 'flag', 'Innovations are judged with the care transformation model (zorgtransformatiemodel)'),

  -- sustainability (verduurzaming)
  ('sustainability.climate_neutral_year', 'count', 'Year in which long-term care is to be climate neutral'),
  ('sustainability.green_deal_commitment', 'flag', 'A provider commits itself to the goals of the Green Deal'),
  ('sustainability.green_deal_statutory', 'flag', 'The Green Deal obliges by law'),
  ('sustainability.in_strategy', 'flag', 'A provider has sustainability in its strategy'),
  ('sustainability.co2_goals', 'flag', 'A provider keeps to the national CO2 goals'),
  ('sustainability.initiatives_accounted', 'flag', 'A provider accounts for its green initiatives'),
  ('sustainability.route_map.by_board', 'flag', 'The CO2 route map is adopted by the board (routekaart)'),
  ('sustainability.route_map.evz_only', 'flag', 'The CO2 route map goes to the EVZ (Expertisecentrum Verduurzaming Zorg), and to nobody instead'),
  ('sustainability.route_map.mobility', 'flag', 'The CO2 route map covers mobility besides buildings'),
  ('sustainability.route_map.data_per_building', 'count', 'Data of each building in the CO2 route map: measures, reduction, investment'),
  ('sustainability.route_map.rented_included', 'flag', 'The CO2 route map has rented buildings too'),

  -- cooperation
  ('cooperation.pilot_regions', 'count', 'Regions in which far-reaching cooperation is tried'),
  ('cooperation.tables_open_to_all', 'flag', 'The regional tables are open to every provider (regiotafels, transitietafels)'),

  -- hardship clause (hardheidsclausule)
  ('hardship.when_not_cost_covering', 'flag', 'The clause is open to a provider whose percentage demonstrably does not cover its cost'),
  ('hardship.contact_first', 'flag', 'The provider talks to its care buyer before it appeals to the clause'),

  -- regional development
  ('regional_development.progress_report', 'flag', 'Parties report progress and spending to each other and to the office'),

  -- addenda: what must be so before a plan is agreed or its addendum signed, and how its money goes
  ('addendum.min_parties', 'count', 'Providers that are at least involved in carrying out a plan'),
  ('addendum.regional_support', 'flag', 'There is support for the plan in the region (draagvlak)'),
  ('addendum.purpose', 'flag', 'A plan has at least one purpose of each fund it draws on'),
  ('addendum.aim', 'flag', 'A plan says what it changes for organising, affording and reaching care in the long term'),
  ('addendum.sector', 'flag', 'The sector of a plan is the sector of the money'),
  ('addendum.sustained', 'flag', 'A plan says how the change is paid from regular means afterwards (structurele borging)'),
  ('addendum.timeline', 'flag', 'An addendum has clear timelines'),
  ('addendum.obligations', 'flag', 'An addendum says in writing what the parties owe each other'),
  ('addendum.monitoring', 'flag', 'An addendum says how progress, results and spending are reported and accounted for'),
  ('addendum.no_double_funding', 'flag', 'Nothing in a plan is paid twice'),
  ('addendum.payee', 'flag', 'The money goes to providers involved in the plan: a kassier, or each directly where that is allowed'),
  ('addendum.fund', 'flag', 'All money of a plan is booked on a fund, in the order in which the funds are drawn'),
  ('addendum.competition', 'flag', 'A plan stays within competition law and the guideline on exchanging information'),
  ('addendum.signatures', 'flag', 'An addendum is signed by the parties'),
  ('addendum.direct_payment', 'flag', 'Each involved provider can be paid directly instead of through a kassier'),
  ('addendum.annex_13', 'flag', 'A plan is recorded as annex 13 of the policy, which belongs to the agreement'),
  ('addendum.rearrangement', 'flag', 'The money of a plan is part of the agreements of the rearrangement'),
  ('addendum.carried_out_through', 'count', 'Last year in which a plan paid with the money of this year can be carried out'),
  ('addendum.plan_compensation', 'flag', 'The cost of adjusting capacity plans is paid from the money for living and care'),
  ('addendum.gz_accord_fit', 'flag', 'A GZ plan is judged by how it fits the opportunity lines (kanslijnen) and the agenda for the future (toekomstagenda)'),
  ('addendum.priorities_first', 'flag', 'Priorities are set in the region before plans are handed in (speerpunten)'),
  ('addendum.regional_partnership', 'flag', 'The money goes through a partnership of the region'),
  ('settlement.on_result', 'flag', 'What is paid back follows from the result, not from what was carried out'),
  ('settlement.talk_first', 'flag', 'The office talks about what was not carried out, before any money is paid back'),
  ('settlement.surcharges_on_result', 'flag', 'What a surcharge on the tariff paid can be claimed back when its result is not reached'),

  -- the accord on disability care (landelijk akkoord GZ)
  ('gz_accord.min_turnover', 'cents', 'Wlz turnover with the office from which a provider shares in the accord''s money'),
  ('gz_accord.key_year', 'count', 'Year of the rearrangement whose production is the key of the division'),
  ('gz_accord.plan_required', 'flag', 'A provider hands in a plan for its share'),
  ('gz_accord.account_required', 'flag', 'A provider accounts for its share'),
  ('gz_accord.enrolment_required', 'flag', 'A provider enrols for its share'),
  ('gz_accord.steps_agreed', 'flag', 'Provider and office agree in their dialogue on steps towards the accord'),
  ('gz_accord.results_agreed', 'flag', 'Provider and office agree on results of the opportunity lines (kanslijnen)'),

  -- procedure and enrolment (inschrijving)
  ('procedure.tender_principles', 'flag', 'The principles of tendering apply (aanbestedingsbeginselen)'),
  ('procedure.contracting_authority', 'flag', 'The office is a contracting authority (aanbestedende dienst)'),
  ('procedure.objection_in_nota', 'flag', 'An objection can be lodged among the questions for the nota'),
  ('procedure.own_questions', 'flag', 'A provider can rely only on questions of its own'),
  ('procedure.own_objections', 'flag', 'A provider can rely only on objections of its own (bezwaar)'),
  ('enrolment.required', 'flag', 'Every provider enrols, also one whose agreement goes on'),
  ('enrolment.complete', 'flag', 'Only a correct and complete enrolment can lead to an agreement'),
  ('enrolment.annex_3a.one_year', 'flag', 'Annex 3A is signed by a provider with a one-year agreement (bestuursverklaring)'),
  ('enrolment.annex_3a.new', 'flag', 'Annex 3A is signed by a new provider (bestuursverklaring)'),
  ('enrolment.annex_3a.multi_year', 'flag', 'Annex 3A is signed by a provider with a multi-year agreement (bestuursverklaring)'),
  ('enrolment.annex_3b.multi_year', 'flag', 'Annex 3B is signed by a provider with a multi-year agreement (instemmingsverklaring)'),
  ('enrolment.interim_moments', 'count', 'Moments in the year at which a provider can still enrol (tussentijdse inschrijving)'),

  -- agreements
  ('contract.term_years', 'count', 'Years for which an agreement is concluded'),
  ('contract.term_years.part_year', 'count', 'The same with a provider under contract for a part of the year before'),
  ('contract.until', 'day', 'Last day on which an agreement can hold, extensions apart'),
  ('contract.min_turnover', 'cents', 'Turnover with the office above which an agreement is for more than a year'),
  ('contract.extensions', 'count', 'Times that the office can extend an agreement (verlenging)'),
  ('contract.extension_years', 'count', 'Years of each extension'),
  ('contract.multi_year_until', 'day', 'Last day of the running multi-year agreements'),
  ('policy.fixed_years', 'count', 'Years for which a policy is fixed'),
  ('subcontractor.new_during_term', 'flag', 'A new subcontractor can come in while an agreement runs, under the conditions in force'),
  ('pgb.same_conditions', 'flag', 'A provider paid from personal budgets (pgb) meets the same conditions for an agreement'),
  ('pgb.provider_is_new', 'flag', 'A provider that moves from personal budgets to care in kind counts as new'),

  -- annexes of the office's policy (bijlagen)
  ('annex_01.in_force', 'flag', 'Annex 1 holds: multi-year agreement (Overeenkomst Wlz 2022-2023)'),
  ('annex_02.in_force', 'flag', 'Annex 2 holds: agreement (Overeenkomst Wlz 2023)'),
  ('annex_03a.in_force', 'flag', 'Annex 3A holds: declaration of the board (Bestuursverklaring)'),
  ('annex_03b.in_force', 'flag', 'Annex 3B holds: declaration of consent (Instemmingsverklaring)'),
  ('annex_04.in_force', 'flag', 'Annex 4 holds: addendum on the quality budget (Addendum kwaliteitsbudget)'),
  ('annex_05.in_force', 'flag', 'Annex 5 holds: declaration protocol (Declaratieprotocol)'),
  ('annex_06.in_force', 'flag', 'Annex 6 holds: rules for assigning care (Voorschrift zorgtoewijzing)'),
  ('annex_07.in_force', 'flag', 'Annex 7 holds: addendum on the policy frame (Addendum Beleidskader)'),
  ('annex_08.in_force', 'flag', 'Annex 8 holds: grounds of the guide percentage (Onderbouwing richttariefpercentage)'),
  ('annex_09.in_force', 'flag', 'Annex 9 holds: table of performances (Prestatietabel)'),
  ('annex_10.in_force', 'flag', 'Annex 10 holds: payment policy (Betaalbeleid)'),
  ('annex_11.in_force', 'flag', 'Annex 11 holds: innovations for care in a suitable living environment'),
  ('annex_12.in_force', 'flag', 'Annex 12 holds: innovations against the shortage of staff'),
  ('annex_13.in_force', 'flag', 'Annex 13 holds: addendum on regional development (Addendum Afspraken Regionale ontwikkeling)'),
  ('annex_14.in_force', 'flag', 'Annex 14 holds: addendum on declaring care of the Korsakov centres (LVHC)'),

  -- the sixteen steps of a procurement, numbered as at Zilveren Kruis, asked with a day in the contract year
  ('deadline.procurement.01', 'wall', 'The policy is published (bekendmaking)'),
  ('deadline.procurement.02', 'wall', 'Questions for the nota van inlichtingen'),
  ('deadline.procurement.03', 'wall', 'Objection to the policy (bezwaar)'),
  ('deadline.procurement.04', 'wall', 'The nota van inlichtingen is published'),
  ('deadline.procurement.05', 'wall', 'The portal opens for enrolment (inkoopapplicatie)'),
  ('deadline.procurement.06', 'wall', 'Summary proceedings against the policy (kort geding)'),
  ('deadline.procurement.07', 'wall', 'Enrolment (inschrijving)'),
  ('deadline.procurement.08', 'wall', 'Outcome of the assessment of the enrolment'),
  ('deadline.procurement.09', 'wall', 'Summary proceedings against the outcome, and appeal to the hardship clause'),
  ('deadline.procurement.10', 'wall', 'Talk about contracting and conditions'),
  ('deadline.procurement.11', 'wall', 'Final outcome; the agreement is sent for signature'),
  ('deadline.procurement.12', 'wall', 'Budget form filed, agreement accepted in Vecozo'),
  ('deadline.procurement.13', 'wall', 'Summary proceedings against the final outcome'),
  ('deadline.procurement.14', 'wall', 'Budget forms are checked and sent on to the NZa'),
  ('deadline.procurement.15', 'wall', 'Final contracting; budget form filed with the NZa'),
  ('deadline.procurement.16', 'wall', 'Agreements on regional development'),

  -- other dates
  ('deadline.agreements_final', 'wall', 'All agreements for the year are final'),
  ('deadline.hardship_appeal', 'wall', 'Appeal to the hardship clause'),
  ('deadline.hardship_advice', 'wall', 'Advised moment to hand in the hardship form'),
  ('deadline.lower_percentage_notice', 'wall', 'Written notice that the office wants to talk about a lower percentage'),
  ('deadline.rearrangement_procedure', 'wall', 'The procedure of the rearrangement is published (herschikkingsprocedure)'),
  ('deadline.settlement_procedure', 'wall', 'The procedure of the final settlement is published (nacalculatieprocedure)'),
  ('deadline.national_supplement.questions', 'wall', 'Questions about the national supplement on transition funds'),
  ('deadline.national_supplement.answers', 'wall', 'Answers to questions about the national supplement on transition funds'),
  ('deadline.transition_funds.questions', 'wall', 'Questions about the office''s supplement on transition funds'),
  ('deadline.transition_funds.objection', 'wall', 'Objection to the office''s supplement on transition funds'),
  ('deadline.transition_funds.answers', 'wall', 'Answers to questions about the office''s supplement on transition funds'),
  ('deadline.living_and_care.notice', 'wall', 'Written notice of a provider that puts itself forward for living and care'),
  ('deadline.gz_accord.informed', 'wall', 'Providers are told the process and the amount of the accord'),
  ('deadline.experiments.application', 'wall', 'Application for money for experiments (koploperfinanciering)'),
  ('deadline.experiments.answer', 'wall', 'Answer to an application for money for experiments'),
  ('deadline.innovation.vision', 'wall', 'The vision on innovation is there'),
  ('deadline.innovation.initiatives', 'wall', 'The proven innovations are brought in'),
  ('deadline.innovation.list', 'wall', 'The office''s list of successful initiatives is published'),
  ('deadline.innovation.national_list', 'wall', 'The national list of digital applications can be used'),
  ('deadline.innovation.criteria', 'wall', 'The criteria for the innovation budget are known'),

  -- terms: procedure_term says of which step, and from which one they are counted
  ('term.procurement.03.after_nota', 'days', 'Term for an objection, after the nota van inlichtingen'),
  ('term.procurement.03.after_publication', 'days', 'Term for an objection, after publication of the policy'),
  ('term.procurement.03.before_enrolment', 'hours', 'Term for an objection, before the end of enrolment'),
  ('term.procurement.06.after_nota', 'days', 'Term for summary proceedings against the policy, after the nota van inlichtingen'),
  ('term.procurement.06.after_publication', 'days', 'Term for summary proceedings against the policy, after its publication'),
  ('term.procurement.09', 'days', 'Term for summary proceedings against the outcome, after it'),
  ('term.procurement.13', 'days', 'Term for summary proceedings against the final outcome, after it'),
  ('term.hardship_appeal', 'days', 'Term for an appeal to the hardship clause, after the outcome'),
  ('term.lower_percentage_notice', 'days', 'Term for the notice about a lower percentage, after publication of the policy'),

  -- what follows from being late: 1 = it is final (vervaltermijn), 0 = nothing, the moment is only advised
  ('lapse.procurement.03', 'flag', 'An objection that is late is lost'),
  ('lapse.procurement.06', 'flag', 'Summary proceedings against the policy that are late are lost'),
  ('lapse.procurement.09', 'flag', 'Summary proceedings against the outcome, or an appeal to the hardship clause, that are late are lost'),
  ('lapse.procurement.13', 'flag', 'Summary proceedings against the final outcome that are late are lost'),
  ('lapse.hardship_appeal', 'flag', 'An appeal to the hardship clause that is late is lost'),
  ('lapse.hardship_advice', 'flag', 'A hardship form after the advised moment is lost'),

  -- national money
  ('fund.national.stimulus', 'cents', 'Regional stimulus, national amount of a year (regionaal stimuleringsbudget)'),
  ('fund.national.stimulus.total', 'cents', 'Regional stimulus, national amount of all years'),
  ('fund.national.stimulus.first_year', 'count', 'First year of the regional stimulus'),
  ('fund.national.stimulus.last_year', 'count', 'Last year of the regional stimulus'),
  ('fund.national.living_and_care', 'cents', 'Separating living and care, national amount of a year (scheiden wonen en zorg)'),
  ('fund.national.living_and_care.total', 'cents', 'Separating living and care, national amount of all years'),
  ('fund.national.living_and_care.first_year', 'count', 'First year of the money for separating living and care'),
  ('fund.national.living_and_care.last_year', 'count', 'Last year of the money for separating living and care'),
  ('fund.national.green_deal', 'cents', 'National money for making care sustainable, once (Green Deal)');

-- The steps: who acts, whether it is a question or an objection, whether one provider may do it more than once. The
-- sixteen are those of Zilveren Kruis; the other offices' procedures have the same steps, as far as they name them.
INSERT INTO procedure_step(id, actor, kind, several) VALUES
  ('procurement.01', 'office', 'other', 0),
  ('procurement.02', 'provider', 'question', 1),
  ('procurement.03', 'provider', 'objection', 1),
  ('procurement.04', 'office', 'other', 0),
  ('procurement.05', 'office', 'other', 0),
  ('procurement.06', 'provider', 'other', 1),
  ('procurement.07', 'provider', 'other', 0),
  ('procurement.08', 'office', 'other', 0),
  ('procurement.09', 'provider', 'other', 1),
  ('procurement.10', 'both', 'other', 1),
  ('procurement.11', 'office', 'other', 0),
  ('procurement.12', 'provider', 'other', 0),
  ('procurement.13', 'provider', 'other', 1),
  ('procurement.14', 'office', 'other', 0),
  ('procurement.15', 'office', 'other', 0),
  ('procurement.16', 'both', 'other', 1),
  ('agreements_final', 'both', 'other', 0),
  ('hardship_appeal', 'provider', 'other', 0),
  ('hardship_advice', 'provider', 'other', 0),
  ('lower_percentage_notice', 'office', 'other', 0),
  ('rearrangement_procedure', 'office', 'other', 0),
  ('settlement_procedure', 'office', 'other', 0),
  ('national_supplement.questions', 'provider', 'question', 1),
  ('national_supplement.answers', 'office', 'other', 0),
  ('transition_funds.questions', 'provider', 'question', 1),
  ('transition_funds.objection', 'provider', 'objection', 1),
  ('transition_funds.answers', 'office', 'other', 0),
  ('living_and_care.notice', 'provider', 'other', 0),
  ('gz_accord.informed', 'office', 'other', 0),
  ('innovation.criteria', 'office', 'other', 0),
  ('innovation.vision', 'provider', 'other', 0),
  ('innovation.initiatives', 'provider', 'other', 0),
  ('innovation.list', 'office', 'other', 0),
  ('innovation.national_list', 'office', 'other', 0),
  ('experiments.application', 'provider', 'other', 1),
  ('experiments.answer', 'office', 'other', 0);

INSERT INTO procedure_term(topic, step, reference, direction) VALUES
  ('term.procurement.03.after_nota', 'procurement.03', 'procurement.04', 'after'),
  ('term.procurement.03.after_publication', 'procurement.03', 'procurement.01', 'after'),
  ('term.procurement.03.before_enrolment', 'procurement.03', 'procurement.07', 'before'),
  ('term.procurement.06.after_nota', 'procurement.06', 'procurement.04', 'after'),
  ('term.procurement.06.after_publication', 'procurement.06', 'procurement.01', 'after'),
  ('term.procurement.09', 'procurement.09', 'procurement.08', 'after'),
  ('term.procurement.13', 'procurement.13', 'procurement.11', 'after'),
  ('term.hardship_appeal', 'hardship_appeal', 'procurement.08', 'after'),
  ('term.lower_percentage_notice', 'lower_percentage_notice', 'procurement.01', 'after');

-- A state must be known either way, or the answer is undecided; an award counts only when it is recorded.
INSERT INTO fact(id, kind, unit, title) VALUES
  ('relation', 'state', 'word', 'How the provider stands to the office'),
  ('agreement.term', 'state', 'word', 'Term of the agreement with which the provider enrols'),
  ('contract.part_of_year', 'award', 'flag', 'The provider was under contract with the office for a part of the year before'),
  ('contract.turnover', 'state', 'cents', 'Wlz turnover of the provider with the office'),
  ('tariff.care.lower_2022', 'award', 'bp', 'Lower care percentage agreed with the provider for 2022'),
  ('tariff.care.2023', 'state', 'bp', 'Care percentage agreed with the provider for 2023'),
  ('vg7.conditions', 'award', 'flag', 'The provider meets all seven conditions of the extra money for VG7'),
  ('zk.avg_shared', 'award', 'flag', 'Zilveren Kruis: the capacity of the physician (arts VG) is shared in the region'),
  ('cz.historically_lower', 'state', 'flag', 'CZ: the provider''s cost or percentage was lower before'),
  ('cz.contributes', 'state', 'flag', 'CZ: the provider contributes actively to the plans of the region'),
  ('vgz.good_practices', 'award', 'count', 'VGZ: new and proven good practices tied to the kanslijnen, as awarded'),
  ('vgz.growth', 'award', 'flag', 'VGZ: number and share of VPT or MPT against ZZP grew in the year before'),
  ('menzis.general_conditions', 'award', 'flag', 'Menzis: the general conditions of the modules are met'),
  ('menzis.network', 'award', 'bp', 'Menzis: points agreed for module 1, own network'),
  ('menzis.digital', 'award', 'bp', 'Menzis: points agreed for module 2, digital care'),
  ('menzis.guaranteed_supply', 'award', 'flag', 'Menzis: module 3, guaranteed supply, is agreed'),
  ('dsw.monitor', 'state', 'word', 'DSW: result of the monitor'),
  ('dsw.not_cost_covering', 'award', 'flag', 'DSW: shown that the percentage does not cover the cost'),
  ('dsw.efficient', 'award', 'flag', 'DSW: shown that care is delivered efficiently'),
  ('zez.lower_percentage', 'award', 'bp', 'Zorg en Zekerheid: lower percentage decided for a new, narrow or historically lower provider'),
  ('zez.staff_agreement', 'award', 'flag', 'Zorg en Zekerheid: an agreement on attracting and keeping staff is made'),
  ('salland.role', 'state', 'bp', 'Salland: points for the role in the region and the transformation'),
  ('salland.basics', 'state', 'flag', 'Salland: the basics are met (quality, cooperation, transformation)');

-- The same about performances.
INSERT INTO fact(id, kind, unit, subject, title) VALUES
  ('profile', 'state', 'word', 'performance', 'Care profile of the performance (zorgprofiel)'),
  ('with_treatment', 'state', 'flag', 'performance', 'The performance includes treatment (inclusief behandeling)'),
  ('zk.class', 'state', 'word', 'performance', 'Zilveren Kruis: class of the performance (annex 8 of its policy)');

INSERT INTO fact_word(fact, word) VALUES
  ('relation', 'existing'),
  ('relation', 'new'),
  ('agreement.term', 'one-year'),
  ('agreement.term', 'multi-year'),
  ('dsw.monitor', 'above'),
  ('dsw.monitor', 'equal'),
  ('dsw.monitor', 'below'),
  -- only the profiles that the policies name; a further one is a row here
  ('profile', 'vg3'),
  ('profile', 'vg4'),
  ('profile', 'vg7'),
  ('profile', 'other'),
  ('zk.class', 'highly-complex'),
  ('zk.class', 'complex'),
  ('zk.class', 'regular'),
  ('zk.class', 'in-full'),
  ('zk.class', 'physician');
