using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;
using WorldSystems.Viewer.Runs;

namespace WorldSystems.Viewer.Pages;

/// <summary>What the columns of a run's files mean, in the reader's language.</summary>
internal sealed class DataSection(Html html, Language language)
{
    private readonly Phrases _phrases = language.Phrases;
    private readonly Vocabulary _vocabulary = Vocabulary.In(language);

    /// <summary>Writes a table for each file; each opens when asked for.</summary>
    public void Write(IEnumerable<DataFile> files)
    {
        html.Line($"<p>{Html.Escape(_phrases[Word.DataLead])}</p>");
        foreach (var file in files)
        {
            html.Line($"<details>\n<summary>{Html.Escape(_phrases.Format(Word.DataFile, file.Name, file.Columns.Length))}</summary>");
            html.Table(file.Name, [_phrases[Word.DataColumn], _phrases[Word.DataUnit], _phrases[Word.DataMeaning]], file.Columns.Select(column => (IReadOnlyList<string>)
                [column.Name, column.Unit == "-" ? "" : _vocabulary.Unit(column.Unit), _vocabulary.Column(file.Name, column.Name, column.Meaning)]), "columns");
            html.Line("</details>");
        }
    }

    /// <summary>What the measure of a claim is, or nothing where the run's files do not have it.</summary>
    public static string MeaningOf(Claim claim, IEnumerable<DataFile> files, Language language) => files
        .Where(file => file.Name == (claim.IsOfStates ? StatesTimeline.FileName : WorldTimeline.FileName))
        .SelectMany(file => file.Columns.Where(column => column.Name == claim.Metric).Select(column => Vocabulary.In(language).Column(file.Name, column.Name, column.Meaning)))
        .FirstOrDefault("");
}
