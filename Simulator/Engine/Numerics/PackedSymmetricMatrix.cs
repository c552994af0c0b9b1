namespace WorldSystems.Engine.Numerics;

/// <summary>Placeholder filled in by the kernel.</summary>
internal sealed class PackedSymmetricMatrix
{
    public PackedSymmetricMatrix(int size) => Size = size;

    public int Size { get; }

    public double this[int row, int column] => 0;
}
