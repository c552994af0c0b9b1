using WorldSystems.Engine;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Tables;
using WorldSystems.Lab.Drafts;
using WorldSystems.Lab.Shelf;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Lab;

public sealed class DraftTests
{
    public static TheoryData<string> Scenarios => [.. ScenarioShelf.Shipped.Names];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void EveryShippedScenario_IsValidInThePage_AlsoWithEveryParameterSetToItsOwnValue(string name)
    {
        Scenario shipped = Draft.Of(name).Read().Scenario!;
        Draft set = ScenarioParameters.All.Where(p => shipped.Events.All(e => e.Parameter.Key != p.Key) && !p.Key.StartsWith("mechanisms.", StringComparison.Ordinal))
            .Aggregate(Draft.Of(name), (draft, parameter) => draft.With(parameter, parameter.Get(shipped.Parameters)));
        ScenarioResult again = set.Read();

        Assert.Empty(again.Errors);
        Assert.All(ScenarioParameters.All, parameter => Assert.Equal(parameter.Get(shipped.Parameters), parameter.Get(again.Scenario!.Parameters)));
    }

    [Fact]
    public void AMechanismSwitchedOff_StaysOff_AlsoWhereTheScenarioSwitchesItOnLater()
    {
        Draft draft = Draft.Of("world-system").With("mechanisms.sovereign_debt.enabled", "false");

        Assert.Contains(Draft.Of("world-system").Read().Scenario!.ActiveMechanisms(), m => m.Description.Name == "sovereign_debt");
        Assert.DoesNotContain(draft.Read().Scenario!.ActiveMechanisms(), m => m.Description.Name == "sovereign_debt");
        Assert.Contains(draft.Read().Scenario!.ActiveMechanisms(), m => m.Description.Name == "transnational_capital");
    }

    [Fact]
    public void AChange_KeepsTheCommentBehindTheValue()
    {
        string text = Draft.Of("world-system").With("trade.border_cost", "2.5").Text;

        Assert.Contains("border_cost = 2.5 # crossing a border", text, StringComparison.Ordinal);
        Assert.DoesNotContain("border_cost = 4.7", text, StringComparison.Ordinal);
    }

    [Fact]
    public void OwnText_HasTheErrorsOfTheProgram_WithLineAndColumn()
    {
        Draft draft = Draft.Of("kernel").WithText("schema = 1\nname = \"x\"\n[trade]\nborder_cots = 2.0\n");

        ScenarioError error = Assert.Single(draft.Read().Errors, e => e.Line == 4);
        Assert.Equal(1, error.Column);
        Assert.Contains("border_cost", error.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void GeneratedStates_WrittenAsATable_GiveTheSameBytes()
    {
        Draft generated = LabRuns.Small;
        byte[] csv = StatesTableText.Write(new Simulation(generated.Read().Scenario!).World.States);
        Draft table = generated.WithTable("mine.csv", csv);

        Assert.Contains("states = \"mine.csv\"", table.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[world.generate]", table.Text, StringComparison.Ordinal);
        Assert.Equal(LabRuns.Run(generated).Hash, LabRuns.Run(table).Hash);
    }

    [Fact]
    public void ATable_TakesThePlaceOfAnother_UnlessItHasTheNameThatTheTextNames()
    {
        byte[] csv = "state,x,y,labour,land,technology,capital\nA,0,0,1,1,1,1\nB,1,1,2,1,1,1\n"u8.ToArray();
        Draft shipped = Draft.Of("trade-opens"), same = shipped.WithTable("nine-lands.csv", csv), other = shipped.WithTable("two \\ \"lands\".csv", csv);

        Assert.Equal(shipped.Text, same.Text);
        Assert.Null(same.OwnText);
        Assert.All([same, other], draft => Assert.Equal(["A", "B"], draft.Read().Scenario!.States!.States.Select(state => state.Id)));
        Assert.Equal("two \\ \"lands\".csv", Assert.Single(other.Read().ReadFiles));
        Assert.Equal(other.Text, other.WithTable("two \\ \"lands\".csv", csv).Text);
        Assert.Equal(2.5, same.With("trade.border_cost", "2.5").Read().Scenario!.Parameters.Trade.BorderCost);
        Assert.Equal(2, same.With("trade.border_cost", "2.5").Read().Scenario!.States!.States.Length);
    }

    [Fact]
    public void ATable_HasTheErrorsOfTheProgram_WithLineAndColumn()
    {
        ScenarioError error = Assert.Single(LabRuns.Small.WithTable("mine.csv", "state,x,y,labour,land,technology,capital\nA,0,0,much,1,1,1\n"u8.ToArray()).Read().Errors);

        Assert.Equal(("mine.csv", 2, 7), (error.File, error.Line, error.Column));
    }

    [Theory]
    [InlineData("kernel.toml", "kernel", null)]
    [InlineData("мой мир.toml", "world-system", "мой мир")]
    public void AFile_IsAVersionOfTheShippedOneOfItsName_OrTheReadersOwn(string file, string scenario, string? own)
    {
        Draft draft = Draft.OfFile(file, "\uFEFFschema = 1\r\nname = \"x\"\r\n");

        Assert.Equal((scenario, own, file), (draft.Scenario, draft.OwnName, draft.FileName));
        Assert.Equal("schema = 1\nname = \"x\"\n", draft.Text);
    }

    [Fact]
    public void Sliders_CoverTheValueOfEveryScenario_WithinTheRange()
    {
        foreach (string name in ScenarioShelf.Shipped.Names)
        {
            Scenario scenario = Draft.Of(name).Read().Scenario!;
            foreach (var parameter in ScenarioParameters.All.Where(p => !p.IsSwitch))
            {
                double value = parameter.Get(scenario.Parameters);
                SliderScale scale = SliderScale.Of(parameter, value);
                Assert.True(scale.Minimum <= value && value <= scale.Maximum, $"{name} {parameter.Key}: {value} in {scale}");
                Assert.True(parameter.Range.Contains(scale.Minimum) && parameter.Range.Contains(scale.Maximum), $"{name} {parameter.Key}: {scale} in {parameter.Range}");
                Assert.True(scale.Step > 0);
            }
        }
    }
}
