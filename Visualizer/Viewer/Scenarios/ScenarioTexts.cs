namespace WorldSystems.Viewer.Scenarios;

/// <summary>What a scenario says of itself, in the reader's language where it ships in it, else in its own words.</summary>
/// <param name="Title">Its title: untrusted text.</param>
/// <param name="Description">What it shows: untrusted text.</param>
/// <param name="Note">The page about it, as Markdown; null where none ships.</param>
/// <param name="IsAsShipped">Whether the run is of the scenario as it ships: what the page tells is then true of it.</param>
internal sealed record ScenarioTexts(string? Title, string? Description, string? Note, bool IsAsShipped);
