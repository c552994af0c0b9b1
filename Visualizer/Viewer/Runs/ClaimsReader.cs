using System.Collections.Immutable;
using System.Text.Json;
using Tomlyn;
using Tomlyn.Model;

namespace WorldSystems.Viewer.Runs;

/// <summary>The claims of a run's scenario: as <c>worldsystems claims --json</c> found them, else as the scenario states them.</summary>
internal static class ClaimsReader
{
    /// <summary>Name of the file in a run's folder that holds the output of <c>worldsystems claims --json</c>.</summary>
    public const string FileName = "claims.json";

    /// <summary>Claims with results: those of the scenario, or all where none is of its names.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static ImmutableArray<Claim> FromResults(string json, params string?[] names)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("claims", out var claims) || claims.ValueKind != JsonValueKind.Array)
            return [];
        JsonElement[] all = [.. claims.EnumerateArray().Where(claim => claim.ValueKind == JsonValueKind.Object)];
        JsonElement[] own = [.. all.Where(claim => names.Contains(Text(claim, "scenario")))];
        return [.. (own.Length > 0 ? own : all).Select(Checked)];
    }

    /// <summary>Claims as the scenario states them; none where its text is not TOML.</summary>
    public static ImmutableArray<Claim> FromScenario(string? toml)
    {
        if (toml is null)
            return [];
        try
        {
            var scenario = TomlSerializer.Deserialize<TomlTable>(toml);
            return scenario is not null && scenario.TryGetValue("claims", out var claims) && claims is TomlTableArray tables
                ? [.. tables.Select(Stated)]
                : [];
        }
        catch (TomlException)
        {
            return [];
        }
    }

    private static Claim Checked(JsonElement claim) => new(
        Text(claim, "says"), Text(claim, "source"), Text(claim, "metric"), Text(claim, "expected"),
        claim.TryGetProperty("expected_to_fail", out var fails) && fails.ValueKind == JsonValueKind.True,
        new ClaimResult(Number(claim, "observed"), Number(claim, "low"), Number(claim, "high"), Text(claim, "seeds"), Text(claim, "verdict")));

    private static Claim Stated(TomlTable claim) => new(
        Text(claim, "says"), Text(claim, "source"), Text(claim, "metric"), Text(claim, "expect"),
        claim.TryGetValue("expected_to_fail", out var fails) && fails is true, null)
    { IsOfStates = claim.ContainsKey("of") };

    private static string Text(TomlTable table, string key) => table.TryGetValue(key, out var value) && value is string text ? text : "";

    private static string Text(JsonElement row, string key) => row.TryGetProperty(key, out var value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString()!, JsonValueKind.Number => value.GetRawText(), _ => "" }
        : "";

    private static double Number(JsonElement row, string key) =>
        row.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.NaN;
}
