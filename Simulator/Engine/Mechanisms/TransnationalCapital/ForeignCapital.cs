using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TransnationalCapital;

/// <summary>
/// Who owns capital where, and the factors from which every flow of the year between a firm i and a host j is made, so that no N x N table but the stock
/// itself is kept: advantage a_ij = Own_i Against_j; profit a_ij F_ij Yield_j; new investment Intensity_i Opening_j max(0, Own_i Expected_j - Demanded_i).
/// </summary>
internal sealed class ForeignCapital
{
    private readonly Column[] _owned;

    public ForeignCapital(World world)
    {
        Column Publish(string name)
        {
            Column column = world.Store.Take();
            world.PublishedColumns[name] = () => column;
            return column;
        }

        _owned = [.. Enumerable.Range(0, world.Count).Select(_ => world.Store.Take())];
        Total = world.Store.Take();
        Effective = world.Store.Take();
        Own = world.Store.Take();
        Against = world.Store.Take();
        Yield = world.Store.Take();
        Retained = world.Store.Take();
        Expected = world.Store.Take();
        Demanded = world.Store.Take();
        Intensity = world.Store.Take();
        Opening = world.Store.Take();
        Barred = world.Store.Take();
        AssetsAbroad = world.Store.Take();
        Hosts = world.Store.Take();
        ForeignShare = Publish("foreign_owned_share");
        ProfitShare = Publish("foreign_profit_share");
        AssetsShare = Publish("assets_abroad_share");
    }

    /// <summary>Whether anybody owns anything abroad, or has just invested.</summary>
    public bool Any { get; set; }

    /// <summary>F_ij of all hosts j, in units of manufactures as at the start of the year, by owner i; F_ii = 0.</summary>
    public Column OwnedBy(int firm) => _owned[firm];

    /// <summary>F_j = sum_i F_ij.</summary>
    public Column Total { get; }

    /// <summary>sum_i A_i^chi F_ij: foreign-owned capital in the host with its technique.</summary>
    public Column Effective { get; }

    /// <summary>A_i^chi.</summary>
    public Column Own { get; }

    /// <summary>A_j^-chi.</summary>
    public Column Against { get; }

    /// <summary>A_j^-chi Pi_j / E_j: money that a unit of foreign-owned capital earns in host j, per technique of its owner.</summary>
    public Column Yield { get; }

    /// <summary>R_i: what the firm reinvests of its profits, this year's once <see cref="ProfitsOfFirms"/> has run.</summary>
    public Column Retained { get; }

    /// <summary>A_j^-chi r_j: what a firm expects in host j, per technique.</summary>
    public Column Expected { get; }

    /// <summary>(1 + h) r_i: what the firm demands.</summary>
    public Column Demanded { get; }

    /// <summary>Money the firm invests per unit of excess return and of value of a host's capital.</summary>
    public Column Intensity { get; }

    /// <summary>P^M_j K_j, as far as the host takes what it is offered.</summary>
    public Column Opening { get; }

    /// <summary>Years for which no firm enters the host, because it expropriated.</summary>
    public Column Barred { get; }

    /// <summary>Value of what the firm owns abroad, in this year's prices.</summary>
    public Column AssetsAbroad { get; }

    /// <summary>Number of hosts in which the firm owns at least a hundredth of the capital.</summary>
    public Column Hosts { get; }

    /// <summary>F_j / K_j.</summary>
    public Column ForeignShare { get; }

    /// <summary>Share of profits and rents of last year that are foreign firms'.</summary>
    public Column ProfitShare { get; }

    /// <summary>Assets abroad over all assets of the state's owners.</summary>
    public Column AssetsShare { get; }

    /// <summary>A year in which nothing is paid or invested across borders.</summary>
    public void Rest()
    {
        Yield.Padded.Clear();
        Retained.Padded.Clear();
        Intensity.Padded.Clear();
        Opening.Padded.Clear();
        ProfitShare.Padded.Clear();
    }

    /// <summary>Adds up who owns what in each host: plain and weighted by technique.</summary>
    public void AddUp()
    {
        Total.Padded.Clear();
        Effective.Padded.Clear();
        Vectors total = Total.Vectors, effective = Effective.Vectors;
        for (int firm = 0; firm < _owned.Length; firm++)
        {
            double technique = Own[firm];
            Vectors owned = _owned[firm].Vectors;
            for (int j = 0; j < Total.Padded.Length; j += Lanes.Width)
            {
                total[j] = total[j] + owned[j];
                effective[j] = effective[j] + (owned[j] * technique);
            }
        }
    }
}
