using WorldSystems.Host.Failures;
using WorldSystems.Host.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Host;

public sealed class ScenarioLibraryTests
{
    [Fact]
    public void Finds_TheFolderFromBelow()
    {
        using TemporaryFolder folder = new();
        string expected = folder.Write("scenarios/one.toml", "");
        string below = Directory.CreateDirectory(folder["a/b"]).FullName;

        Assert.Equal([expected], new ScenarioLibrary(below).Files());
    }

    [Fact]
    public void Finds_TheFolderBesideTheProgramFromElsewhere()
    {
        using TemporaryFolder elsewhere = new(), program = new();
        string expected = program.Write("scenarios/one.toml", "");

        Assert.Equal([expected], new ScenarioLibrary(elsewhere.Path, program.Path).Files());
    }

    [Fact]
    public void Says_WhereItLooked()
    {
        using TemporaryFolder folder = new();

        FailureException failure = Assert.Throws<FailureException>(() => new ScenarioLibrary(folder.Path).Resolve("one"));

        Assert.Contains(folder.Path, failure.Message, StringComparison.Ordinal);
    }
}
