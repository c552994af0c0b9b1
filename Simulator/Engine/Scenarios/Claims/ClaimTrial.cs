namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>A claim and the worlds in which it is tried.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Own">The world it is about.</param>
/// <param name="Control">The world it is compared with; null = none.</param>
public sealed record ClaimTrial(Claim Claim, ControlWorld Own, ControlWorld? Control)
{
    /// <summary>The claim as it stands.</summary>
    public static ClaimTrial Of(Claim claim) => new(claim, ControlWorld.Itself, claim.Control);

    /// <summary>The claim in the world where it must not hold: the one it fails without, else its control, which then differs from itself in nothing. Null where it names neither.</summary>
    public static ClaimTrial? Without(Claim claim) => (claim.FailsWithout, claim.Control) switch
    {
        ({ } without, var control) => new(claim, without, control?.On(without)),
        (null, { } control) => new(claim, control, control),
        _ => null,
    };
}
