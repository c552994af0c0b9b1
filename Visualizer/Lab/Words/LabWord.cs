namespace WorldSystems.Lab.Words;

/// <summary>The page's texts; every language has each.</summary>
public enum LabWord
{
    /// <summary>Title of the page.</summary>
    Title,

    /// <summary>One sentence under the title.</summary>
    Lead,

    /// <summary>Link for keyboards.</summary>
    Skip,

    /// <summary>Label of the language switch.</summary>
    LanguageLabel,

    /// <summary>Heading of the controls for screen readers.</summary>
    Controls,

    /// <summary>Label of the scenario list.</summary>
    Scenario,

    /// <summary>Button.</summary>
    OpenFile,

    /// <summary>Hint.</summary>
    OpenHint,

    /// <summary>Refusal of a file.</summary>
    FileUnknown,

    /// <summary>Refusal of files.</summary>
    FileTwice,

    /// <summary>Refusal of a file.</summary>
    FileTooLarge,

    /// <summary>Refusal of a file.</summary>
    FileUnreadable,

    /// <summary>Heading.</summary>
    StatesTable,

    /// <summary>Hint.</summary>
    TableHint,

    /// <summary>Hint where there is no table.</summary>
    TableGenerated,

    /// <summary>Button.</summary>
    Tabulate,

    /// <summary>Heading.</summary>
    Note,

    /// <summary>Status.</summary>
    NoteLacking,

    /// <summary>Heading.</summary>
    Claims,

    /// <summary>Hint; a command.</summary>
    ClaimsHint,

    /// <summary>Mark of a claim.</summary>
    ClaimFails,

    /// <summary>Label of the seed.</summary>
    Seed,

    /// <summary>Button.</summary>
    AnotherSeed,

    /// <summary>Button.</summary>
    Reset,

    /// <summary>Button.</summary>
    Run,

    /// <summary>Status while running.</summary>
    Running,

    /// <summary>Status after a run.</summary>
    Done,

    /// <summary>Button.</summary>
    Pin,

    /// <summary>Button.</summary>
    Unpin,

    /// <summary>Label of the pinned line.</summary>
    PinnedLabel,
    PinnedRun,
    RunNow,

    /// <summary>Comparison in words.</summary>
    CompareSummary,

    /// <summary>Title of the live chart.</summary>
    TraceTitle,

    /// <summary>Value at a year.</summary>
    TraceNow,

    /// <summary>Description of the live chart.</summary>
    TraceDescription,

    /// <summary>Button.</summary>
    Play,

    /// <summary>Button.</summary>
    Pause,

    /// <summary>Label of the year slider.</summary>
    YearLabel,

    /// <summary>Label of the speed list.</summary>
    Speed,

    /// <summary>A speed.</summary>
    SpeedUnit,

    /// <summary>Heading.</summary>
    Parameters,

    /// <summary>Heading.</summary>
    Mechanisms,

    /// <summary>Hint.</summary>
    MechanismsHint,

    /// <summary>Source of a parameter.</summary>
    Source,

    /// <summary>Heading.</summary>
    ScenarioText,

    /// <summary>Hint.</summary>
    TextHint,

    /// <summary>Heading of the errors.</summary>
    Errors,

    /// <summary>Failure in a run.</summary>
    RunFailed,

    /// <summary>Heading.</summary>
    Figures,

    /// <summary>Summary of a table.</summary>
    DataTable,

    /// <summary>Heading.</summary>
    Downloads,

    /// <summary>Button.</summary>
    DownloadScenario,

    /// <summary>Button.</summary>
    DownloadTable,

    /// <summary>Button.</summary>
    DownloadExcel,

    /// <summary>Button.</summary>
    DownloadSvg,

    /// <summary>Button.</summary>
    CopyLink,

    /// <summary>Status.</summary>
    LinkCopied,

    /// <summary>Status.</summary>
    LinkTooLong,

    /// <summary>Verdict.</summary>
    LinkSame,

    /// <summary>Verdict.</summary>
    LinkOtherEngine,

    /// <summary>Verdict.</summary>
    LinkDifferent,

    /// <summary>Verdict.</summary>
    LinkBroken,

    /// <summary>Heading.</summary>
    Lesson,

    /// <summary>Label.</summary>
    LessonChoose,

    /// <summary>Item.</summary>
    LessonNone,

    /// <summary>Step.</summary>
    LessonPredict,

    /// <summary>Step.</summary>
    LessonRun,

    /// <summary>Step.</summary>
    LessonReveal,

    /// <summary>Step.</summary>
    LessonTry,

    /// <summary>Button.</summary>
    LessonTryButton,

    /// <summary>Answer.</summary>
    Falls,

    /// <summary>Answer.</summary>
    Stays,

    /// <summary>Answer.</summary>
    Rises,

    /// <summary>Result.</summary>
    DidFall,

    /// <summary>Result.</summary>
    DidStay,

    /// <summary>Result.</summary>
    DidRise,

    /// <summary>Result.</summary>
    NotMeasured,

    /// <summary>Verdict.</summary>
    PredictionRight,

    /// <summary>Verdict.</summary>
    PredictionWrong,

    /// <summary>Lesson.</summary>
    WallersteinTitle,

    /// <summary>Lesson.</summary>
    WallersteinIdea,

    /// <summary>Lesson.</summary>
    WallersteinQuestion,

    /// <summary>Lesson.</summary>
    WallersteinTry,

    /// <summary>Lesson.</summary>
    DependencyTitle,

    /// <summary>Lesson.</summary>
    DependencyIdea,

    /// <summary>Lesson.</summary>
    DependencyQuestion,

    /// <summary>Lesson.</summary>
    DependencyTry,

    /// <summary>Lesson.</summary>
    ModernizationTitle,

    /// <summary>Lesson.</summary>
    ModernizationIdea,

    /// <summary>Lesson.</summary>
    ModernizationQuestion,

    /// <summary>Lesson.</summary>
    ModernizationTry,

    /// <summary>Lesson.</summary>
    TariffTitle,

    /// <summary>Lesson.</summary>
    TariffIdea,

    /// <summary>Lesson.</summary>
    TariffQuestion,

    /// <summary>Lesson.</summary>
    TariffTry,

    /// <summary>Foot of the page.</summary>
    Footer,

    /// <summary>Hash of the result.</summary>
    Hash,
}
