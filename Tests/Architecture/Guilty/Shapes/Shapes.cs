namespace WorldSystems.Tests.Architecture.Guilty.Shapes;

/// <summary>Guilty: anybody may inherit it.</summary>
public class Open;

/// <summary>Guilty though it stands within another.</summary>
public static class Outer
{
    public class Inner;
}

/// <summary>Innocent: designed for inheritance.</summary>
public abstract class Designed;

/// <summary>Innocent.</summary>
public sealed class Shut : Designed;

/// <summary>Innocent.</summary>
public readonly record struct Small(int Value);
