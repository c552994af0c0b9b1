using System.CommandLine;
using WorldSystems.Host.Manifests;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Runs;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>verify</c>: makes a recorded run again and compares.</summary>
internal sealed class VerifyVerb : IVerb
{
    private readonly Argument<string> _folder = NamedFiles.Argument(new Argument<string>("dir") { Description = "The folder of a run." });
    private readonly Option<bool> _json = new("--json") { Description = "Print the comparison as JSON." };
    private readonly Verification _verification;
    private readonly Terminal _terminal;

    public VerifyVerb(Verification verification, Terminal terminal)
    {
        _verification = verification;
        _terminal = terminal;
        Command = new("verify", "Run again what a manifest records, and compare the files.") { _folder, _json };
    }

    public Command Command { get; }

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        string folder = arguments.GetValue(_folder)!;
        RunManifest manifest = RecordedRun.In(folder);
        VerificationReport report = _verification.Verify(folder, manifest, cancellation);
        if (report.Engine != report.EngineNow)
        {
            _terminal.Note($"note: the run was made by version {report.Engine}, this is {report.EngineNow}.");
        }

        if (arguments.GetValue(_json))
        {
            ReportJson.Write(_terminal.Out, report);
        }
        else if (report.Matches)
        {
            _terminal.Say($"{folder}: all {report.Files.Length} files are as recorded, and the run made again gives the same bytes.");
        }

        foreach (VerifiedFile file in report.Files.Where(file => !file.Matches))
        {
            _terminal.Note($"{Path.Combine(folder, file.Name)}: {Explain(folder, file)}");
        }

        return report.Matches ? ExitCode.Success : ExitCode.Mismatch;
    }

    private static FormattableString Explain(string folder, VerifiedFile file)
    {
        if (!File.Exists(Path.Combine(folder, file.Name)))
        {
            return $"the file is missing.";
        }

        FormattableString where = file.FirstDifference is string place ? $"; the first difference is at line:column {place}" : (FormattableString)$"";
        return (file.AsRecorded, file.Reproduced) switch
        {
            (false, true) => (FormattableString)$"the file was changed after the run{where}. The run made again matches the manifest.",
            (false, null) => $"the file was changed after the run.",
            (true, _) => $"the file is as recorded, but the run made again differs{where}.",
            _ => $"the file was changed after the run, and the run made again differs from the manifest{where}.",
        };
    }
}
