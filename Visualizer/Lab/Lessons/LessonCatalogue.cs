using System.Collections.Immutable;
using WorldSystems.Lab.Words;

namespace WorldSystems.Lab.Lessons;

/// <summary>The lessons, in the order of the lecture.</summary>
public static class LessonCatalogue
{
    /// <summary>All lessons.</summary>
    public static ImmutableArray<Lesson> All { get; } =
    [
        new("wallerstein", "world-system", "gap_ratio", "learning.rate", "0.0", LabWord.WallersteinTitle, LabWord.WallersteinIdea, LabWord.WallersteinQuestion, LabWord.WallersteinTry),
        new("dependency", "dependency", "terms_of_trade", "learning.raw_spillover", "0.0", LabWord.DependencyTitle, LabWord.DependencyIdea, LabWord.DependencyQuestion, LabWord.DependencyTry),
        new("modernization", "modernization", "gap_ratio", "mechanisms.technology_diffusion.absorption", "0.0", LabWord.ModernizationTitle, LabWord.ModernizationIdea, LabWord.ModernizationQuestion, LabWord.ModernizationTry),
        new("liberal-trade", "tariff-game", "openness", "trade.cost_decline", "0.0", LabWord.TariffTitle, LabWord.TariffIdea, LabWord.TariffQuestion, LabWord.TariffTry),
    ];
}
