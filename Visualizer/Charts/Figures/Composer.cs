using System.Collections.Immutable;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Figures;

/// <summary>What every figure of a run shares: the years, the words, the source line, the table, the notes.</summary>
internal sealed class Composer(RunTimelines run, Language language)
{
    private const int RowsOfTable = 11;

    public WorldTimeline World => run.World;

    public StatesTimeline? States => run.States;

    public AccountsTimeline? Accounts => run.Accounts;

    public EventsTimeline? Events => run.Events;

    public WarsTimeline? Wars => run.Wars;

    /// <summary>Whether the run says that it has a file of wars.</summary>
    public bool ExpectsWars => run.ExpectsWars;

    public Phrases Phrases => language.Phrases;

    public ImmutableArray<int> Years => run.World.Years;

    /// <summary>Index of the last defined value, or -1.</summary>
    public static int Last(IReadOnlyList<double> values)
    {
        var i = values.Count - 1;
        while (i >= 0 && double.IsNaN(values[i]))
            i--;
        return i;
    }

    /// <summary>Index of the first defined value, or -1.</summary>
    public static int First(IReadOnlyList<double> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (!double.IsNaN(values[i]))
                return i;
        }
        return -1;
    }

    /// <summary>A value for every year, from the states of that year.</summary>
    public double[] FromStates(Func<StatesOfYear, double> value) =>
        [.. Years.Select(year => States?.In(year) is { } states ? value(states) : double.NaN)];

    /// <summary>A column of a state in every year.</summary>
    public double[] Of(StateHistory state, StateColumn column) =>
        [.. Years.Select(year => state.At(column, States!.PlaceOf(year)))];

    /// <summary>The states with a zone and values in a year.</summary>
    public IEnumerable<(StateHistory State, Zone Zone, int Place)> StatesIn(int year)
    {
        if (States is null || States.PlaceOf(year) is var place && place < 0)
            yield break;
        foreach (var state in States.States)
        {
            if (state.ZoneAt(place) is { } zone)
                yield return (state, zone, place);
        }
    }

    /// <summary>A share of 1 as a percentage: one decimal, or two where it is less than one percent.</summary>
    public string Fine(double share) => Phrases.Percent(share, Math.Abs(share) < 0.01 ? 2 : 1);

    /// <summary>The same with its sign.</summary>
    public string Signed(double share) => Signed(share, Math.Abs(share) < 0.01 ? 2 : 1);

    /// <summary>A share of 1 as a percentage with its sign.</summary>
    public string Signed(double share, int decimals) => (Math.Round(share * 100, decimals) > 0 ? "+" : "") + Phrases.Percent(share, decimals);

    public FigureTexts Texts(string title, string subtitle, params string[] sentences) =>
        Captions.Write(language, Captions.Source(Phrases, run.Origin), title, subtitle, [.. sentences, Captions.Span(Phrases, Years[0], Years[^1])], sentences.Length);

    /// <summary>The values of some years, the first and the last among them.</summary>
    public FigureTable Table(params (string Header, Func<int, string> Cell)[] columns)
    {
        var count = Math.Min(RowsOfTable, Years.Length);
        var picked = Enumerable.Range(0, count).Select(i => count == 1 ? 0 : (int)Math.Round((double)i * (Years.Length - 1) / (count - 1)));
        return new FigureTable(
            [Phrases[Word.Year], .. columns.Select(column => column.Header)],
            [.. picked.Select(i => ImmutableArray.Create([Phrases.Year(Years[i]), .. columns.Select(column => column.Cell(i))]))]);
    }

    /// <summary>A note for each column of <c>world.csv</c> that is not there.</summary>
    public IEnumerable<string> Missing(params IEnumerable<string> columns) =>
        columns.Where(column => !World.Has(column)).Select(column => Phrases.Format(Word.NoteMissingColumn, WorldTimeline.FileName, column));

    /// <summary>A note for a file that is not there.</summary>
    public IEnumerable<string> MissingFile(object? timeline, string file) =>
        timeline is null ? [Phrases.Format(Word.NoteMissingFile, file)] : [];

    /// <summary>A note for each column of <c>states.csv</c> that is not there, or for the file.</summary>
    public IEnumerable<string> MissingOfStates(params IEnumerable<string> columns) => States is null
        ? [Phrases.Format(Word.NoteMissingFile, StatesTimeline.FileName)]
        : columns.Where(States.MissingColumns.Contains).Select(column => Phrases.Format(Word.NoteMissingColumn, StatesTimeline.FileName, column));
}
