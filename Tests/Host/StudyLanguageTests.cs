using System.Text.RegularExpressions;
using WorldSystems.Engine.Model;
using WorldSystems.Experiments.Decomposition;
using WorldSystems.Experiments.Studies;
using WorldSystems.Experiments.Studies.Plans;
using WorldSystems.Host;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Studies;
using WorldSystems.Host.Terminals;
using WorldSystems.Host.Verbs;
using WorldSystems.Host.Words;
using WorldSystems.Languages;
using WorldSystems.Tests.Languages;
using Xunit;

namespace WorldSystems.Tests.Host;

/// <summary>What the experiments say, in Kazakh and Russian: no sentence is in English only, whatever becomes of a study.</summary>
public sealed partial class StudyLanguageTests : IDisposable
{
    private const string Head = "schema = 1\nname = \"Two costs\"\nscenario = \"small.toml\"\n";
    private const string Costs = "[replicates]\ncount = 10\n[[axes]]\nkey = \"trade.border_cost\"\nvalues = [2, 3]\n";
    private const string Range = "[replicates]\ncount = 2\n[[axes]]\nkey = \"trade.border_cost\"\nlow = 2\nhigh = 3\n";
    private const string Impossible = "[replicates]\ncount = 1\n[[axes]]\nkey = \"demand.raw_share_rich\"\nvalues = [0.1, 0.5]\n[[axes]]\nkey = \"demand.raw_share_poor\"\nvalues = [0.4, 0.91]\n";

    private readonly TemporaryFolder _folder = new();
    private readonly string _scenario;
    private readonly string _plan;

    public StudyLanguageTests()
    {
        _scenario = SmallScenario.WriteTo(_folder);
        _plan = _folder.Write("costs.toml", Head + Costs);
    }

    public static TheoryData<string> Translations => VocabularyTests.Translations;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Translations))]
    public void Sweep_AndMerge_TellInTheLanguage_WhatIsDoneAndWhatIsMissing(string code)
    {
        Tells(code, ExitCode.Success, "sweep", _plan, "--dry-run");
        Tells(code, ExitCode.Success, "sweep", _plan, "--dry-run", "--shard", "1/2");
        Tells(code, ExitCode.Success, "sweep", _plan, "--shard", "1/2", "--out", _folder["part"]);
        Tells(code, ExitCode.InvalidData, "merge", _folder["part"]);
        Tells(code, ExitCode.Usage, "sweep", _plan, "--shard", "1/2", "--out", _folder["part"]);
        Tells(code, ExitCode.Usage, "sweep", _plan, "--shard", "1/3", "--out", _folder["part"]);
        Tells(code, ExitCode.Success, "sweep", _plan, "--shard", "2/2", "--out", _folder["part"]);
        Tells(code, ExitCode.Success, "merge", _folder["part"], "--format", "parquet");
        Tells(code, ExitCode.Success, "sweep", _plan, "--out", _folder["whole"]);
        Tells(code, ExitCode.Success, "sweep", _plan, "--out", _folder["whole"], "--resume");

        var table = StudyFolder.At(_folder["whole"]).Tables()[0];
        File.AppendAllText(table, "nonsense\n");
        Tells(code, ExitCode.InvalidData, "merge", _folder["whole"]);
        Tells(code, ExitCode.Success, "sweep", _plan, "--out", _folder["whole"], "--resume");

        CopyTo(_folder["copy"], _folder["whole"]);
        Tells(code, ExitCode.InvalidData, "merge", _folder["whole"], _folder["copy"]);
        File.WriteAllLines(table, File.ReadAllLines(table)[..2]);
        Tells(code, ExitCode.InvalidData, "merge", _folder["whole"]);
        File.WriteAllText(table, "other\n1\n");
        Tells(code, ExitCode.InvalidData, "merge", _folder["whole"]);
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Folders_ThatAreOfAnotherStudy_AreRefusedInTheLanguage(string code)
    {
        Tells(code, ExitCode.Success, "sweep", _plan, "--shard", "1/2", "--out", _folder["one"]);
        var other = _folder.Write("other.toml", Head + Costs.Replace("[2, 3]", "[2]", StringComparison.Ordinal));
        Tells(code, ExitCode.Usage, "sweep", other, "--shard", "2/2", "--out", _folder["one"]);
        Tells(code, ExitCode.Success, "sweep", other, "--out", _folder["two"]);
        Tells(code, ExitCode.InvalidData, "merge", _folder["one"], _folder["two"]);
        Tells(code, ExitCode.InputOutput, "merge", _folder.Path);
        Tells(code, ExitCode.InputOutput, "sweep", _plan, "--out", _plan);

        var many = _folder.Write("many.toml", Head + Costs);
        Tells(code, ExitCode.Success, "sweep", many, "--out", _folder["changed"]);
        File.WriteAllText(many, File.ReadAllText(other));
        Tells(code, ExitCode.Success, "sweep", many, "--out", _folder["changed"], "--resume");
        File.WriteAllText(many, File.ReadAllText(other) + "[[measures]]\ncolumn = \"gini\"\n");
        Tells(code, ExitCode.InvalidData, "sweep", many, "--out", _folder["changed"], "--resume");

        var record = Path.Combine(_folder["one"], StudyRecord.FileName);
        var json = File.ReadAllText(record);
        File.WriteAllText(record, Regex.Replace(json, "(\"version\": \")", "${1}9", RegexOptions.IgnoreCase));
        Tells(code, ExitCode.Usage, "sweep", _plan, "--shard", "2/2", "--out", _folder["one"]);
        File.WriteAllText(record, "{}");
        Tells(code, ExitCode.InvalidData, "merge", _folder["one"]);
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Sweep_TellsInTheLanguage_OfRunsThatFailed_AndOfAStudyThatWasInterrupted(string code)
    {
        var impossible = _folder.Write("impossible.toml", Head + Impossible);
        Tells(code, ExitCode.InvalidData, "sweep", impossible, "--out", _folder["failed"]);
        var stopping = _folder.Write("stopping.toml", Head + "[output]\ntimelines = true\n[stop]\nmeasure = \"gap_ratio_end\"\nhalf_width = 1\n" + Costs);
        Tells(code, ExitCode.Success, "sweep", stopping, "--dry-run");
        var large = _folder.Write("large.toml", Head + Range.Replace("count = 2", "count = 1", StringComparison.Ordinal) + "steps = 61\n");
        Tells(code, ExitCode.Success, "sweep", large, "--out", _folder["large"]);

        var interrupted = InProcess.Run(new CancellationToken(canceled: true), "sweep", _plan, "--out", _folder["cut"], "--lang", code);
        Assert.Equal(ExitCode.Interrupted, interrupted.Code);
        Assert.Contains("--resume", interrupted.Error, StringComparison.Ordinal);
        Assert.Empty(interrupted.Lacking);
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void TheLogOfALongStudy_AndTimesAndSizes_AreInTheLanguage(string code)
    {
        List<string> lacking = [];
        Speech words = new(Language.Find(code)!, lacking.Add);
        using StringWriter log = new();
        using Terminal terminal = new(TextWriter.Null, log, speech: words);
        new StudyRunner(new ProgressBar(terminal), terminal, new HourlyClock()).Run(new PlanLoader(new ScenarioLibrary()).Load(_plan), _folder["log"], Shard.Whole, resume: false, jobs: 1, TestContext.Current.CancellationToken);
        Assert.Contains("costs: ", log.ToString(), StringComparison.Ordinal);
        foreach (var seconds in (double[])[0.01, 50, 3_000, 90_000, 1e7])
            Assert.NotEqual(FormattableString.Invariant(Amounts.Time(TimeSpan.FromSeconds(seconds))), words.Of(Amounts.Time(TimeSpan.FromSeconds(seconds))));

        foreach (var bytes in (double[])[1e3, 1e5, 1e8, 1e11])
            Assert.NotEqual(FormattableString.Invariant(Amounts.Size(bytes)), words.Of(Amounts.Size(bytes)));

        Assert.Empty(lacking);
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Sensitivity_Decompose_AndCompare_TellInTheLanguage(string code)
    {
        var morris = _folder.Write("morris.toml", Head + "[design]\nkind = \"morris\"\ntrajectories = 2\n" + Range);
        var sobol = _folder.Write("sobol.toml", Head + "[design]\nkind = \"sobol_indices\"\npoints = 2\n" + Range);
        Tells(code, ExitCode.Success, "sensitivity", morris, "--out", _folder["morris"]);
        Tells(code, ExitCode.Success, "sensitivity", sobol, "--out", _folder["sobol"]);
        Tells(code, ExitCode.InvalidData, "sensitivity", _plan);
        Tells(code, ExitCode.InputOutput, "sensitivity", "no-such-plan");
        Tells(code, ExitCode.Success, "decompose", _scenario, "--seeds", "2", "--out", _folder["decompose"]);
        Tells(code, ExitCode.InvalidData, "decompose", _scenario, "--mechanisms-only");
        Tells(code, ExitCode.InvalidData, "decompose", _scenario, "--seeds", "1", "--measure", "terms_of_trade");
        Tells(code, ExitCode.InvalidData, "decompose", _scenario, "--seeds", "1", "--years", "1500", "--set", "learning.rate=0.2");
        Tells(code, ExitCode.Usage, "decompose", _scenario, "--measure", "gap_ration");
        Tells(code, ExitCode.Usage, "decompose", _scenario, "--measure", "qqqqqqqqqqqq");
        Tells(code, ExitCode.Usage, "decompose", _scenario, "--at", "soon");
        Tells(code, ExitCode.Usage, "decompose", _scenario, "--at", "1900");
        Tells(code, ExitCode.Success, "compare", _scenario, _scenario, "--set", "trade.border_cost=3", "--seeds", "2", "--at", "1760");
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void ADecomposition_IsToldInTheLanguage_WhateverItFinds(string code)
    {
        List<string> lacking = [];
        using StringWriter story = new();
        using Terminal terminal = new(story, story, speech: new Speech(Language.Find(code)!, lacking.Add));
        FailedWorld failed = new(7, "none of them", new InsolvencyException(new Year(3, 1753), "KZ", 0.5).InParts);
        DecompositionResult result = new(
            [new("trade", false, new(2, 1, 3), 1, 1), new("learning_by_doing", false, new(-2, -3, -1), 1, 1), new("engels_law", false, new(0, -1, 1), 1, 1), new("blocs", true, new(0, 0, 0), 0, 0)],
            Start: 1, Nobody: 2, Everybody: 3, Seeds: 4, IsExact: false, Worlds: [], [failed]);

        new DecompositionStory(terminal, "S", StudyMeasure.Usual, result).Write(5, "out");

        Assert.Empty(lacking);
        Assert.DoesNotMatch(PlainEnglish(), story.ToString());
        Assert.Equal($"seed 7, none of them: {new InsolvencyException(new Year(3, 1753), "KZ", 0.5).Message}", failed.ToString());
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void APlanWithManyErrors_AndWrongUsage_AreExplainedInTheLanguage(string code)
    {
        var broken = _folder.Write("broken.toml", Head + "set = [\"autarky\"]\nqqqqqqqqqqqq = 1\n[desing]\n[stop]\nhalf_width = 1\n[[axes]]\nvalues = [1]\n[[axes]]\nkey = \"trade.border_cost\"\nvalues = [2, -1]\n[[measures]]\ncolumn = \"gap_ration\"\nat = \"soon\"\n");
        var english = InProcess.Run("sweep", broken);
        var told = Tells(code, ExitCode.InvalidData, "sweep", broken);
        Assert.Equal(9, told.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(told.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.DoesNotContain(line, english.Error, StringComparison.Ordinal));

        Tells(code, ExitCode.InputOutput, "sweep", "no-such-plan");
        Tells(code, ExitCode.Usage, "sweep", _plan, "--format", "xlsx");
        Tells(code, ExitCode.Usage, "sweep", _plan, "--shard", "3");
        Tells(code, ExitCode.Usage, "sweep", _plan, "--shard", "9/8");
        List<string> lacking = [];
        var unset = Assert.Throws<FailureException>(() => ShardOption.Parse("slurm/8", _ => null));
        Assert.DoesNotMatch(PlainEnglish(), new Speech(Language.Find(code)!, lacking.Add).Of(unset.Line));
        Assert.Empty(lacking);
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void WhatTheSystemRefuses_IsSaidInTheLanguage(string code)
    {
        Lacks(Run(code, ExitCode.InputOutput, "sweep", _plan, "--out", Path.Combine(_plan, "below")));
        Directory.CreateDirectory(_folder["held"]);
        using FileStream held = new(StudyFolder.At(_folder["held"]).TableOf(Shard.Whole), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        Lacks(Run(code, ExitCode.InputOutput, "sweep", _plan, "--out", _folder["held"], "--resume"));

        Directory.CreateDirectory(StudyFolder.At(_folder["denied"]).TableOf(Shard.Whole));
        Tells(code, ExitCode.InputOutput, "sweep", _plan, "--out", _folder["denied"]);

        static void Lacks(InProcess result) => Assert.True(result.Lacking.Count == 0, string.Join('\n', result.Lacking));
    }

    private static InProcess Run(string code, int expected, params string[] command)
    {
        var result = InProcess.Run([.. command, "--lang", code]);
        Assert.True(expected == result.Code, $"{string.Join(' ', command)}: {result.Code}\n{result.Error}");
        return result;
    }

    /// <summary>Ends as expected, and nothing of what it says is English.</summary>
    private static InProcess Tells(string code, int expected, params string[] command)
    {
        var result = Run(code, expected, command);
        Assert.True(result.Lacking.Count == 0, string.Join('\n', result.Lacking));
        Assert.NotEqual("", result.Out + result.Error);
        Assert.DoesNotMatch(PlainEnglish(), result.Out);
        Assert.DoesNotMatch(PlainEnglish(), result.Error);
        return result;
    }

    private static void CopyTo(string target, string source)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
    }

    /// <summary>Words that stand in no Kazakh or Russian sentence.</summary>
    [GeneratedRegex(" (a|the|and|are|to|of|with|has|have|runs|seeds|there) ")]
    private static partial Regex PlainEnglish();

    /// <summary>An hour passes between any two looks at it.</summary>
    private sealed class HourlyClock : TimeProvider
    {
        private long _now;

        public override long GetTimestamp() => Interlocked.Add(ref _now, 3600 * TimestampFrequency);
    }
}
