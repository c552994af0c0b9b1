using System.Collections.Immutable;

namespace WorldSystems.Experiments.Claims;

/// <summary>The catalogue of theories, by the number that claims and mechanisms give.</summary>
public static class Theories
{
    private static readonly ImmutableArray<string> Names =
    [
        "world-systems (Wallerstein)",
        "terms of trade (Prebisch, Singer)",
        "dependency (Frank, dos Santos)",
        "unequal exchange (Emmanuel, Amin)",
        "debt and conditional loans",
        "imperialism (Lenin, Hobson)",
        "neo-colonialism",
        "modernization",
        "the developmental state",
        "delinking (Amin)",
        "commercial peace",
        "democratic peace",
        "realism",
        "neoliberal institutionalism",
        "collective security",
        "hegemony (Gramsci, Cox)",
        "class conflict and revolution",
        "transnational actors",
        "household labour",
    ];

    /// <summary>Short name of theory 1 to 19.</summary>
    public static string NameOf(int theory) => Names[theory - 1];
}
