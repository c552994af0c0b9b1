namespace WorldSystems.Charts.Words;

/// <summary>
/// The key of every text that a reader sees. Each language's resources have all of them;
/// <c>{0}</c>, <c>{1}</c>... are the values <see cref="WorldSystems.Languages.Texts{TKey}.Format"/> puts in.
/// </summary>
#pragma warning disable CS1591 // The English resource is the description of each key.
public enum Word
{
    // Zones, as they are named on lines and in tables.
    Core,
    SemiPeriphery,
    Periphery,
    NoZone,
    World,

    // Pieces of numbers.
    Percent,
    Undefined,
    Year,

    // The development gap.
    GapTitleGrew,
    GapTitleShrank,
    GapTitleSteady,
    GapTitleUnknown,
    GapSubtitle,
    GapCaption,
    GapCaptionExtremes,
    PanelProduct,
    PanelRatio,
    RatioLabel,
    RatioColumn,

    // Zones over time.
    ZonesTitle,
    ZonesTitleNone,
    ZonesTitleUnknown,
    ZonesSubtitle,
    ZonesCaption,
    ZonesCaptionPopulation,
    ZonesCaptionFirst,
    PanelZones,

    // Terms of trade.
    TermsTitleFell,
    TermsTitleRose,
    TermsTitleSteady,
    TermsTitleUnknown,
    TermsSubtitle,
    TermsCaption,
    PanelTerms,
    TermsLabel,
    TermsColumn,
    TrendColumn,
    TrendLabel,

    // Export mix.
    MixTitle,
    MixTitleUnknown,
    MixSubtitle,
    MixCaption,
    PanelMix,

    // Incomes of all states.
    IncomesTitle,
    IncomesTitleOneYear,
    IncomesTitleUnknown,
    IncomesSubtitle,
    IncomesCaption,
    Richest,
    Poorest,
    Largest,
    MedianColumn,

    // The Lorenz curve between states.
    LorenzTitle,
    LorenzTitleOneYear,
    LorenzTitleUnknown,
    LorenzSubtitle,
    LorenzCaption,
    LorenzPeople,
    LorenzPeopleColumn,
    PanelLorenz,
    LorenzKey,
    LorenzEquality,

    // Transitions between zones.
    TransitionsTitle,
    TransitionsTitleUnknown,
    TransitionsSubtitle,
    TransitionsCaption,
    TransitionsFromColumn,
    PanelTransitions,
    TransitionsStayed,
    TransitionsRose,
    TransitionsFell,
    Nobody,

    // Payments across borders.
    DrainTitle,
    DrainTitlePlain,
    DrainTitleUnknown,
    DrainSubtitle,
    DrainCaption,
    DrainCaptionKinds,
    PanelDrain,
    PanelKinds,
    PaymentProfits,
    PaymentInterest,
    PaymentTribute,
    PaymentAid,
    DrainStatesTitle,
    DrainStatesTitleUnknown,
    DrainStatesSubtitle,
    DrainStatesCaption,
    DrainColumn,
    ColumnState,
    PanelDrainStates,
    PercentOfProduct,

    // The chronicle.
    ChronicleTitle,
    ChronicleTitleUnknown,
    ChronicleSubtitle,
    CountWars,
    CountConquests,
    CountIndependences,
    CountProgrammes,
    ChronicleWars,
    ChronicleColonies,
    ChronicleDebt,
    PanelWars,
    PanelColonies,
    PanelDebt,
    KeyProgrammes,
    KeyRestructurings,
    AtWarColumn,
    ColoniesColumn,
    ProgrammesColumn,

    // Every figure.
    NothingToDraw,
    Source,
    SourceScenario,
    SourceSeed,
    SourceYears,
    NoteMissingColumn,
    NoteMissingFile,

    // The page.
    PageTitle,
    PageLead,
    TableSummary,
    Pictures,
    MembersHeading,
    ColumnZone,
    ColumnStates,
    AndMore,
    NotesHeading,

    // Invalid timelines.
    DataAtColumn,
    DataAtLine,
    DataNotNumber,
    DataNotPositive,
    DataNotYear,
    DataYearOrder,
    DataUnknownZone,
    DataCellCount,
    DataNoColumn,
    DataNoRows,
    DataMalformed,

    // What the viewer says on the terminal.
    Wrote,
    ErrorNoRun,
    ErrorNoFolder,
    ErrorNoWorld,
    ErrorFile,
    WarningNoManifest,
    WarningManifest,
    WarningNoFont,
    ErrorLanguage,
}
