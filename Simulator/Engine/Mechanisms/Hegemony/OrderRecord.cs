using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.Hegemony;

/// <summary>What has happened so far, for the columns of world.csv: orders, what they cost, who left and how content it had been.</summary>
internal sealed class OrderRecord(Order order)
{
    private double _shares;
    private double _costs;
    private double _consents;
    private double _lossOfLeavers;
    private double _lossOfStayers;
    private double _drainOfLeavers;
    private double _drainOfStayers;
    private double _stayers;
    private double _leavers;
    private bool _isCounted;

    /// <summary>Orders that found a follower.</summary>
    public int Orders { get; private set; }

    /// <summary>Years under an order.</summary>
    public int Years { get; private set; }

    /// <summary>Revolts, won or lost.</summary>
    public int Revolts { get; set; }

    /// <summary>States that broke away, with or without a fight.</summary>
    public int Exits { get; set; }

    /// <summary>Times that the opposition became organised.</summary>
    public int Oppositions { get; set; }

    /// <summary>phi_t, force over the leader's income this year.</summary>
    public double ForceShare { get; private set; } = double.NaN;

    /// <summary>Share of the world's income in the order this year.</summary>
    public double Strength { get; private set; }

    /// <summary>Mean consent of followers.</summary>
    public double MeanConsent { get; private set; } = double.NaN;

    /// <summary>Shows the world what it needs.</summary>
    public void Publish(World world)
    {
        Dictionary<string, Func<double>> numbers = world.PublishedNumbers;
        numbers["order_strength"] = () => Strength;
        numbers["order_followers"] = () => order.Followers;
        numbers["consent_mean"] = () => MeanConsent;
        numbers["force_share"] = () => ForceShare;
        numbers["order_years"] = () => order.Stands ? world.Year.Calendar - order.Since + 1 : 0;
        numbers["opposition_states"] = () => order.Opponents;
        numbers["orders_so_far"] = () => Orders;
        numbers["order_years_so_far"] = () => Years;
        numbers["order_length"] = () => Ratio(Years, Orders);
        numbers["force_share_so_far"] = () => Ratio(_shares, Years);
        numbers["rule_cost_so_far"] = () => Ratio(_costs, Years);
        numbers["consent_so_far"] = () => Ratio(_consents, Years);
        numbers["revolts_so_far"] = () => Revolts;
        numbers["exits_so_far"] = () => Exits;
        numbers["counter_hegemonies_so_far"] = () => Oppositions;
        numbers["consent_loss_of_leavers"] = () => Ratio(_lossOfLeavers, _leavers);
        numbers["consent_loss_excess"] = () => Ratio(_lossOfLeavers, _leavers) - Ratio(_lossOfStayers, _stayers);
        numbers["drain_of_leavers"] = () => Ratio(_drainOfLeavers, _leavers);
        numbers["drain_excess"] = () => Ratio(_drainOfLeavers, _leavers) - Ratio(_drainOfStayers, _stayers);
    }

    /// <summary>An order begins; it counts once somebody follows.</summary>
    public void Begin() => _isCounted = false;

    /// <summary>A follower tries to break away, or does not, this year.</summary>
    public void Note(int state, bool breaksAway)
    {
        double loss = order.Memory[state] - order.Consent[state], drain = order.Drain[state];
        if (breaksAway)
        {
            _lossOfLeavers += loss;
            _drainOfLeavers += drain;
            _leavers++;
        }
        else
        {
            _lossOfStayers += loss;
            _drainOfStayers += drain;
            _stayers++;
        }
    }

    /// <summary>No order this year.</summary>
    public void Rest()
    {
        ForceShare = MeanConsent = double.NaN;
        Strength = 0;
    }

    /// <summary>A year of an order.</summary>
    /// <param name="world">The world.</param>
    /// <param name="force">Force, in money.</param>
    public void Year(World world, double force)
    {
        double all = 0, ruled = 0, consent = 0;
        for (int j = 0; j < world.Count; j++)
        {
            double within = order.Follows(j) ? 1 : 0;
            all += world.Income[j];
            ruled += within * world.Income[j];
            consent += within * order.Consent[j];
        }

        double own = world.Income[order.Leader];
        ForceShare = Ratio(force, own);
        Strength = Ratio(own + ruled, all);
        MeanConsent = Ratio(consent, order.Followers);
        if (order.Followers > 0 && own > 0)
        {
            _shares += ForceShare;
            _costs += Ratio(force, ruled);
            _consents += MeanConsent;
            Years++;
            Orders += _isCounted ? 0 : 1;
            _isCounted = true;
        }
    }

    private static double Ratio(double above, double below) => below > 0 ? above / below : double.NaN;
}
