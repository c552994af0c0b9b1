using WorldSystems.Engine.Scenarios.Source;

namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>The keys that must be there are there, and the name says something.</summary>
internal static class Heading
{
    public static void Check(ScenarioText text, Values values, ErrorList errors)
    {
        foreach (ScenarioKey key in ScenarioKeys.All.Where(k => k.IsRequired && values.PlaceOf(k.Key) is null && !text.IsDamaged))
            errors.Add(text.Start, $"the key '{key.Key}' is missing", $"Write {key.Key} = {(key.Type == KeyType.Text ? "\"...\"" : key.DefaultAsWritten)} at the top of the file");

        if (values.PlaceOf("name") is { } place && values.IsSound("name") && string.IsNullOrWhiteSpace(values.Text("name")))
            errors.Add(place, "the name is empty", "Give the scenario a title, like name = \"The world from 1750\"");
    }
}
