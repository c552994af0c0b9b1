using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.IndustrialPolicy;

/// <summary>The part e of a supporting state's saving builds and equips schools and laboratories, and so does not become capital.</summary>
internal sealed class Schools(SupportRecord record) : IStep
{
    public StepDescription Description { get; } = new(
        "industrial policy: schools",
        "investment -= e B",
        "Lucas 1988; World Bank 1993, chapter 5",
        ["industrial policy", "saving"],
        ["investment"]);

    public void Execute(World world)
    {
        IndustrialPolicyParameters p = world.Parameters.Mechanisms.Of<IndustrialPolicyParameters>();
        Span<double> investment = world.Investment.Span;
        for (int i = 0; i < world.Count; i++)
        {
            if (record.Supported[i] > 0)
            {
                investment[i] -= p.Schooling * Math.Max(0, Math.Min(world.Saving[i], investment[i]));
            }
        }
    }
}
