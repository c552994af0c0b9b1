using WorldSystems.Lab.Drafts;
using WorldSystems.Lab.Links;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Lab;

public sealed class LabLinkTests
{
    [Fact]
    public void ALink_BringsBackScenarioChangesSeedVersionAndHash()
    {
        Draft draft = Draft.Of("dependency").With("trade.border_cost", "2.5").With(Draft.SeedKey, "7");
        LabLink back = LabLink.Decode("#" + new LabLink(draft, "0.1.0", "abc", "kk").Encode())!;

        Assert.Equal(draft.Text, back.Draft.Text);
        Assert.Equal(7UL, back.Draft.Read().Scenario!.Seed);
        Assert.Equal(("0.1.0", "abc", "kk"), (back.Version, back.Hash, back.Language));
    }

    [Fact]
    public void ALink_CarriesTheReadersOwnText()
    {
        Draft draft = Draft.Of("kernel").WithText("schema = 1\nname = \"Қазақ <script> =cmd|\"\n[world.generate]\nstates = 5\n").With("time.years", "12");

        Assert.Equal(draft.Text, LabLink.Decode(new LabLink(draft, null, null, null).Encode())!.Draft.Text);
    }

    [Fact]
    public void ALink_CarriesTheReadersOwnFileNameAndTable()
    {
        byte[] csv = "state,x,y,labour,land,technology,capital\n<script>,0,0,1,1,1,1\n=cmd|,1,1,2,1,1,1\n"u8.ToArray();
        Draft draft = Draft.OfFile("мой: мир.toml", Draft.Of("kernel").Text).WithTable("a:b&c=<script>.csv", csv).With("time.years", "12");
        Draft back = LabLink.Decode(new LabLink(draft, null, null, null).Encode())!.Draft;

        Assert.Equal((draft.Text, draft.FileName, draft.OwnTable!.Path), (back.Text, back.FileName, back.OwnTable!.Path));
        Assert.Equal(csv, back.OwnTable.Bytes.ToArray());
        Assert.Equal(["<script>", "=cmd|"], back.Read().Scenario!.States!.States.Select(state => state.Id));
    }

    [Theory]
    [InlineData("#s=kernel&d=mine.csv")]
    [InlineData("#s=kernel&d=mine.csv:%%%")]
    [InlineData("#s=kernel&d=%0A:AwA")]
    [InlineData("#s=kernel&n=")]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("#s=no-such-scenario")]
    [InlineData("#s=../../etc")]
    [InlineData("#s=kernel&t=%%%")]
    [InlineData("#s=kernel&t=AAAA")]
    public void ABrokenLink_IsRefused(string fragment) => Assert.Null(LabLink.Decode(fragment));

    [Fact]
    public void AChangeThatIsNoKeyAndValue_IsLeftOut()
    {
        LabLink link = LabLink.Decode("#s=kernel&c=trade.border_cost:2.0&c=x%0Ay:1&c=random.seed:%22%0A%5Bevil%5D")!;

        Assert.Equal("trade.border_cost", Assert.Single(link.Draft.Changes).Key);
    }

    [Theory]
    [InlineData("0.1.0", "a", Reproduction.Same)]
    [InlineData("0.1.0", "b", Reproduction.Different)]
    [InlineData("0.0.9", "b", Reproduction.OtherEngine)]
    [InlineData("0.0.9", "a", Reproduction.Same)]
    public void APromise_IsCheckedAgainstTheResult(string version, string hash, Reproduction expected) =>
        Assert.Equal(expected, new Promise(version, hash).Check("0.1.0", "a"));
}
