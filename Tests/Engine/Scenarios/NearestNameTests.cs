using WorldSystems.Engine.Scenarios.Validation;
using Xunit;

namespace WorldSystems.Tests.Engine.Scenarios;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("labor", "labour")]
    [InlineData("alnd", "land")]
    [InlineData("CAPITAL", "capital")]
    [InlineData("lan", "land")]
    [InlineData("population", null)]
    [InlineData("", null)]
    public void Finds_WhatWasMeantOrNothing(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Find(name, ["labour", "land", "capital"]));

    [Fact]
    public void PrefersTheNearer_AndThenTheFirst()
    {
        Assert.Equal("rate", NearestName.Find("rates", ["rated2", "rate"]));
        Assert.Equal("cat", NearestName.Find("bat", ["cat", "rat"]));
    }

    [Theory]
    [InlineData("production.border_cost", "trade.border_cost")]
    [InlineData("trade.bordercost", "trade.border_cost")]
    [InlineData("bordercost", "trade.border_cost")]
    [InlineData("zzz", null)]
    public void FindsKeys_InOtherSectionsToo(string key, string? nearest) =>
        Assert.Equal(nearest, NearestName.FindKey(key, ["learning.rate", "trade.border_cost"]));
}
