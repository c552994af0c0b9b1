using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Lab.Shelf;
using WorldSystems.Languages;

namespace WorldSystems.Lab.Drafts;

/// <summary>What a draft says of itself, in a language. What the reader wrote is the reader's: a text that is not the shipped one stands as it is.</summary>
/// <param name="draft">The draft.</param>
/// <param name="scenario">As read.</param>
/// <param name="language">The reader's language.</param>
public sealed class DraftTexts(Draft draft, Scenario scenario, Language language)
{
    private readonly ScenarioTexts _texts = ScenarioTexts.In(language);
    private readonly Scenario? _shipped = draft.OwnText is null ? scenario : Draft.Of(draft.Scenario).Read().Scenario;

    /// <summary>The title.</summary>
    public string Title => scenario.Name == _shipped?.Name ? _texts.Title(draft.Scenario) : scenario.Name;

    /// <summary>The description.</summary>
    public string Description => (scenario.Description == _shipped?.Description ? _texts.Description(draft.Scenario) : null) ?? scenario.Description;

    /// <summary>A claim in words.</summary>
    public string Says(Claim claim) =>
        (_shipped?.Claims.FirstOrDefault(other => other.Id == claim.Id)?.Says == claim.Says ? _texts.Says(draft.Scenario, claim.Id) : null) ?? claim.Says;
}
