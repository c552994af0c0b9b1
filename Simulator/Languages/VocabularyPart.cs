namespace WorldSystems.Languages;

/// <summary>Parts of the vocabulary; each has resources of its own in every language but English, which has only the names of parameters.</summary>
internal enum VocabularyPart
{
    /// <summary>Names of mechanisms, sections and zones.</summary>
    Titles,

    /// <summary>What the theories behind the mechanisms say.</summary>
    Arguments,

    /// <summary>What the keys of a scenario mean.</summary>
    Help,

    /// <summary>Units.</summary>
    Units,

    /// <summary>What the columns of a run's files mean.</summary>
    Columns,

    /// <summary>What the events of the mechanisms mean.</summary>
    Events,

    /// <summary>Short names of parameters, for figures; in every language, English too.</summary>
    Parameters,
}
