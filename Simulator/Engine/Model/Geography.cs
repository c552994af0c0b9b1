using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>Distances between states.</summary>
public static class Geography
{
    /// <summary>Half the Earth's circumference, the unit of distance on the globe.</summary>
    private const double UnitKilometres = 20_000;

    /// <summary>Mean radius of the Earth.</summary>
    private const double EarthRadiusKilometres = 6371.0088;

    /// <summary>
    /// d_ij: Euclidean in map units, or great-circle distance / 20 000 km. The chord between the unit vectors of two places gives the
    /// central angle as 2 asin(chord / 2), accurate for near places, too.
    /// </summary>
    public static double Distance(StatesTable table, int i, int j)
    {
        ArgumentNullException.ThrowIfNull(table);
        InitialState a = table.States[i], b = table.States[j];
        if (table.Coordinates == Coordinates.Plane)
        {
            double dx = a.X - b.X, dy = a.Y - b.Y;
            return Math.Sqrt((dx * dx) + (dy * dy));
        }

        (double ax, double ay, double az) = UnitVector(a.X, a.Y);
        (double bx, double by, double bz) = UnitVector(b.X, b.Y);
        double cx = ax - bx, cy = ay - by, cz = az - bz;
        double half = Math.Min(Math.Sqrt((cx * cx) + (cy * cy) + (cz * cz)) / 2, 1);
        return 2 * Trigonometry.Asin(half) * EarthRadiusKilometres / UnitKilometres;
    }

    private static (double X, double Y, double Z) UnitVector(double latitude, double longitude)
    {
        (double sinLatitude, double cosLatitude) = Trigonometry.SinCosDegrees(latitude);
        (double sinLongitude, double cosLongitude) = Trigonometry.SinCosDegrees(longitude);
        return (cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }
}
