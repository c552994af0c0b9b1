using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios.Source;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Engine.Scenarios.Tables;

/// <summary>A states table that was read: the states (null where it has errors) and the bytes they came from.</summary>
internal readonly record struct StatesFile(StatesTable? Table, string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Opens and reads the table that <c>world.states</c> names; null when it cannot be opened.</summary>
    public static StatesFile? Open(string path, Place place, string shownAs, IScenarioFiles files, ErrorList errors)
    {
        if (path.Any(char.IsControl))
        {
            errors.Add(place, $"the path {Show.Text(path)} has control characters", "Write the path plainly, with / between folders");
            return null;
        }

        try
        {
            ReadOnlyMemory<byte> bytes = files.Read(path);
            ErrorList inTable = new();
            StatesTable? table = new StatesTableReader(shownAs, inTable).Read(bytes);
            errors.AddAll(inTable);
            return new(table, path, bytes);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            errors.Add(place, $"there is no states table {Show.Text(path)}", "Check the path: it is relative to the folder of the scenario file");
        }
        catch (UnauthorizedAccessException)
        {
            errors.Add(place, $"the states table {Show.Text(path)} cannot be opened: it is a folder, or reading it is not permitted", "Name a CSV file that you may read");
        }
        catch (IOException e)
        {
            errors.Add(place, $"the states table {Show.Text(path)} could not be read: {e.Message.TrimEnd('.')}", "Check the file and the disk, and try again");
        }

        return null;
    }
}
