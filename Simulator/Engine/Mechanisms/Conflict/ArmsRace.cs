using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>
/// Share of investment that buys arms: a_0 + a_R z / (1 + z), z = rivals' and enemies' arms over the own: each arms against the other's stock (Richardson 1960), the stock wears out,
/// which is his fatigue; at war at least a_W times effort.
/// </summary>
internal sealed class ArmsRace(World world, ConflictRecord record) : IStep
{
    private readonly double[] _threat = new double[world.Count];

    public StepDescription Description { get; } = new(
        "conflict: arms",
        "omega_i = max(a_0 + a_R z / (1 + z), a_W e), z = sum over rivals M_j / M_i",
        "Richardson 1960",
        ["rivalries", "wars", "arms"],
        ["arms share"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        ConflictParameters p = world.Parameters.Mechanisms.Of<ConflictParameters>();
        Span<double> share = record.ArmsShare.Span;
        record.ArmsShare.Padded.Clear();
        if (!p.Enabled || world.Year.IsWarmUp)
        {
            return;
        }

        ReadOnlySpan<double> arms = world.Armament.Opening.Values;
        Array.Clear(_threat);
        foreach ((int i, int j, _) in record.Rivalries.Rivals)
        {
            _threat[i] += arms[j];
            _threat[j] += arms[i];
        }

        for (int i = 0; i < world.Count; i++)
        {
            if (world.International.IsSovereign(i))
            {
                share[i] = p.ArmsInPeace + (_threat[i] > 0 ? p.ArmsAgainstRivals * _threat[i] / (_threat[i] + arms[i]) : 0);
            }
        }

        for (int k = 0; k < world.International.Wars.Count; k++)
        {
            foreach (ref readonly Belligerent one in world.International.Wars[k].Belligerents)
            {
                share[one.State] = one.Left == 0 ? Math.Max(share[one.State], p.ArmsInWar * record.Courses[k].Effort) : share[one.State];
            }
        }

        for (int i = 0; i < world.Count; i++)
        {
            world.Arm(i, share[i]);
        }
    }
}
