/// The manuals of the rules that find names, for the catalogue.
enum NameRules {
  static let manuals: [RuleManual] = [
    AsianPersonName.manual, AttachedCompany.manual, AudienceTitle.manual, AwardLineTitle.manual, AwardName.manual, BusinessContext.manual,
    ChannelName.manual,
    CharacterName.manual, CreditedTitle.manual,
    CuedOrganization.manual,
    CuedPerson.manual,
    CuedTitle.manual, DomainName.manual, ExpandedAcronym.manual, FacilityCue.manual, FacilityList.manual, FacilityName.manual,
    GroupMember.manual,
    HeadingTitle.manual,
    InitialedName.manual,
    InstitutionName.manual,
    KnownNames.manual,
    KoreanPersonName.manual,
    SmallKoreanName.manual,
    LicenseeName.manual, ListedTitle.manual, NameList.manual, NeighbouringTitle.manual, NicknameInName.manual, OrganizationAlias.manual,
    OrganizationName.manual,
    PersonalName.manual, PersonAlias.manual,
    PlaceName.manual, QuotedTitle.manual, RegionalName.manual, RestatedPerson.manual, ScreenBodyName.manual, SeriesOfHost.manual,
    ShortForms.manual,
    StudioName.manual,
    SubjectTitle.manual,
    SubsidiaryName.manual,
    SubtitledTitle.manual, TitleRow.manual, TradedTitle.manual,
  ]
}
