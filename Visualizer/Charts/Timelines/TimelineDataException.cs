using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Timelines;

/// <summary>A timeline file does not say what it must: where, and what to do about it.</summary>
public sealed class TimelineDataException : Exception
{
    private readonly object[] _values;

    internal TimelineDataException(string file, long line, string? column, Word problem, params object[] values)
        : base(Describe(Language.English.Phrases, file, line, column, problem, values))
    {
        (File, Line, Column, Problem, _values) = (file, line, column, problem, values);
    }

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>Line, counted from 1.</summary>
    public long Line { get; }

    /// <summary>Header of the column, or null where the whole line is at fault.</summary>
    public string? Column { get; }

    /// <summary>What is wrong.</summary>
    public Word Problem { get; }

    /// <summary>The message in a reader's language.</summary>
    public string Describe(Phrases phrases) => Describe(phrases, File, Line, Column, Problem, _values);

    private static string Describe(Phrases phrases, string file, long line, string? column, Word problem, object[] values)
    {
        var what = phrases.Format(problem, values);
        return column is null
            ? phrases.Format(Word.DataAtLine, file, line, what)
            : phrases.Format(Word.DataAtColumn, file, line, column, what);
    }
}
