using Xunit;

namespace WorldSystems.Tests.Architecture;

/// <summary>Observers read, never write.</summary>
public sealed class ObserversTests
{
    [Theory]
    [InlineData("WorldSystems.Engine.Measures")]
    [InlineData("WorldSystems.Engine.Timelines")]
    [InlineData("WorldSystems.Experiments")]
    [InlineData("WorldSystems.Host")]
    public void Observers_DoNotWriteWorld(string room) => Rule.Kept(Observers.Violations(room));

    [Fact]
    public void Catches_ObserversThatWrite() => Assert.Equal(
        ["HoldsStock", "SetsYear", "WritesElement", "WritesLanes", "WritesMatrix", "WritesPadding", "WritesSpan", "WritesThroughReference"],
        Observers.Violations($"{CompiledCode.Guilty}.Observers").Select(use => use.User).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void PublicModel_DoesNotWrite() => Rule.Kept(Observers.PublicWriters("WorldSystems.Engine.Model"));

    [Theory]
    [InlineData("HasSetter")]
    [InlineData("HasArray")]
    [InlineData("HasSpan")]
    [InlineData("HasReference")]
    [InlineData("HasField")]
    public void Catches_PublicWriter(string culprit)
    {
        string[] found = Observers.PublicWriters($"{CompiledCode.Guilty}.PublicWriters");

        Assert.Equal(5, found.Length);
        Assert.Contains(found, member => member.Contains($".{culprit}::", StringComparison.Ordinal));
    }
}
