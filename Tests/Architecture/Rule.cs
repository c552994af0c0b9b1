using Xunit;

namespace WorldSystems.Tests.Architecture;

/// <summary>How a rule's findings become a test's verdict.</summary>
internal static class Rule
{
    /// <summary>Fails with all findings, one a line.</summary>
    public static void Kept<T>(IReadOnlyCollection<T> findings) => Assert.True(findings.Count == 0, string.Join('\n', findings));
}
