using Xunit;

namespace WorldSystems.Tests.Architecture;

/// <summary>Public types are sealed unless designed for inheritance.</summary>
public sealed class TypeShapeTests
{
    [Theory]
    [InlineData("WorldSystems.Engine")]
    [InlineData("WorldSystems.Experiments")]
    [InlineData("WorldSystems.Charts")]
    public void PublicClasses_AreSealed(string room) => Rule.Kept(TypeShape.Violations(room));

    [Fact]
    public void Catches_OpenClasses()
    {
        string[] found = TypeShape.Violations($"{CompiledCode.Guilty}.Shapes");

        Assert.Equal(2, found.Length);
        Assert.Contains(found, description => description.Contains("Shapes.Open ", StringComparison.Ordinal));
        Assert.Contains(found, description => description.Contains("Inner ", StringComparison.Ordinal));
    }
}
