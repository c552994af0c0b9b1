using System.CommandLine;

namespace WorldSystems.Host.Verbs;

/// <summary><c>--format</c>: tables as CSV, or as Parquet beside it.</summary>
internal sealed class FormatOption
{
    private const string Csv = "csv";
    private const string Parquet = "parquet";

    private readonly Option<string> _format = new("--format") { Description = "csv (default), or parquet: the table of runs as Apache Parquet, too.", HelpName = "csv|parquet" };

    public FormatOption() => _format.Validators.Add(result =>
    {
        foreach (string text in result.Tokens.Select(token => token.Value).Where(text => text is not (Csv or Parquet)))
        {
            result.AddError($"There is no format '{text}'; choose csv or parquet.");
        }
    });

    /// <summary>Adds the option to a verb.</summary>
    public void AddTo(Command command) => command.Add(_format);

    /// <summary>Whether Parquet was asked for.</summary>
    public bool IsParquet(ParseResult arguments) => arguments.GetValue(_format) == Parquet;
}
