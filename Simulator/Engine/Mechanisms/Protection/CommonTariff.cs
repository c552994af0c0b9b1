using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.Protection;

/// <summary>t_ij = t^g for every pair of different states and each good g.</summary>
internal sealed class CommonTariff : IStep
{
    public StepDescription Description { get; } = new(
        "protection",
        "t^M_ij = t^M, t^R_ij = t^R for i != j",
        "List 1841",
        [],
        ["tariffs"]);

    public void Execute(World world)
    {
        ProtectionParameters p = world.Parameters.Mechanisms.Of<ProtectionParameters>();
        for (int importer = 0; importer < world.Count && p.Enabled; importer++)
        {
            world.Manufactures.Tariffs.RaiseAll(importer, p.TariffManufactures);
            world.RawMaterials.Tariffs.RaiseAll(importer, p.TariffRaw);
        }
    }
}
