using System.Diagnostics;
using System.Security.Cryptography;
using WorldSystems.Host;
using WorldSystems.Host.Files;
using WorldSystems.Host.Manifests;
using Xunit;

namespace WorldSystems.Tests.Host;

/// <summary>What only a process shows: exit codes through the host, signals, kills, and the bytes under another machine's conditions.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly KeyValuePair<string, string>[] AsItIs = [];

    private readonly TemporaryFolder _folder = new();

    public ProcessTests() => SmallScenario.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Runs_TheDefaultScenarioWithoutArguments()
    {
        _folder.Write("scenarios/world-system.toml", SmallScenario.Text.Replace("five.csv", "../five.csv", StringComparison.Ordinal));

        (int code, string output, string error) = ProgramProcess.Run(_folder.Path, AsItIs);

        Assert.Equal((ExitCode.Success, ""), (code, error));
        Assert.Contains("Five states [small]", output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["out/world-system/manifest.json"]));
    }

    [Theory]
    [InlineData(ExitCode.Usage, "run", "--bogus")]
    [InlineData(ExitCode.InvalidData, "run", "small.toml", "--set", "trade.variety=7")]
    [InlineData(ExitCode.InputOutput, "run", "nowhere.toml")]
    public void Ends_WithTheCodeOfTheContract(int expected, params string[] arguments)
    {
        Assert.Equal(expected, ProgramProcess.Run(_folder.Path, AsItIs, arguments).Code);
    }

    [Theory]
    [InlineData("GLIBC_TUNABLES", "glibc.cpu.hwcaps=-FMA,-FMA4,-AVX2,-AVX512F")]
    [InlineData("DOTNET_EnableAVX2", "0")]
    [InlineData("LC_ALL", "kk_KZ.UTF-8")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "1")]
    public void Gives_TheSameBytesUnderOtherConditions(string variable, string value)
    {
        ProgramProcess.Run(_folder.Path, AsItIs, "run", "small.toml", "--out", "a", "--seed", "3");
        (int code, _, _) = ProgramProcess.Run(_folder.Path, [new(variable, value)], "run", "small.toml", "--out", "b", "--seed", "3");

        Assert.Equal(ExitCode.Success, code);
        Assert.Equal(Hashes("a"), Hashes("b"));
    }

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public void Ends_BetweenTwoYearsWhenAsked(string signal)
    {
        Signals.SkipWhereIgnored(signal);
        using Process process = ProgramProcess.Start(_folder.Path, AsItIs, "run", "small.toml", "--years", "100000", "--set", "learning.rate=0", "--out", "long");
        Assert.True(SpinWait.SpinUntil(() => Pause(() => File.Exists(_folder[$"long/{RunFolder.PartialName}/states.csv"])), TimeSpan.FromSeconds(30)));
        Process.Start("kill", [signal, $"{process.Id}"]).WaitForExit();

        (int code, string output, string error) = ProgramProcess.Finish(process);

        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Equal("", output);
        Assert.StartsWith("interrupted", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["long"]));
    }

    [Fact]
    public void Keeps_TheRuleOfTheManifestWhenKilled()
    {
        Random random = new(1);
        for (int i = 0; i < 12; i++)
        {
            using Process process = ProgramProcess.Start(_folder.Path, AsItIs, "run", "small.toml", "--years", "400", "--seed", $"{i}", "--out", "killed");
            Thread.Sleep(random.Next(60, 450));
            process.Kill();
            process.WaitForExit();
            if (Directory.Exists(_folder["killed"]))
            {
                FolderState.AssertRule(_folder["killed"]);
            }
        }

        Assert.Equal(ExitCode.Success, ProgramProcess.Run(_folder.Path, AsItIs, "run", "small.toml", "--out", "killed").Code);
        FolderState.AssertRule(_folder["killed"]);
        Assert.False(Directory.Exists(_folder[$"killed/{RunFolder.PartialName}"]));
    }

    [Fact]
    public void Tells_AFullDevice()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");
        using Process process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"exec dotnet '{typeof(ExitCode).Assembly.Location}' schema > /dev/full"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;

        (int code, _, string error) = ProgramProcess.Finish(process);

        Assert.Equal(ExitCode.InputOutput, code);
        Assert.StartsWith("error: ", error, StringComparison.Ordinal);
    }

    private static bool Pause(Func<bool> condition)
    {
        Thread.Sleep(10);
        return condition();
    }

    private string[] Hashes(string run) =>
    [
        .. Directory.EnumerateFiles(_folder[run]).Where(file => Path.GetFileName(file) != RunManifest.FileName).Order(StringComparer.Ordinal)
            .Select(file => Path.GetFileName(file) + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))),
    ];
}
