using System.Text;
using WorldSystems.Host.Words;
using WorldSystems.Languages;

namespace WorldSystems.Host.Terminals;

/// <summary>
/// The two streams of the program: results on <see cref="Out"/>, everything else on <see cref="Error"/>. Both are UTF-8 with LF on every
/// system, so that the bytes of a result do not depend on where it was made.
/// </summary>
public sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes to the given writers; <paramref name="showsProgress"/> where a person watches <paramref name="error"/>; speaks English unless told otherwise.</summary>
    public Terminal(TextWriter output, TextWriter error, bool showsProgress = false, Speech? speech = null)
    {
        Words = speech ?? new Speech(Language.English);
        Out = output;
        Error = error;
        ShowsProgress = showsProgress;
    }

    /// <summary>The process's own streams.</summary>
    public static Terminal OfProcess(Speech speech) => new(
        new StreamWriter(Console.OpenStandardOutput(), Utf8, 1 << 14) { NewLine = "\n" },
        new StreamWriter(Console.OpenStandardError(), Utf8, 256) { NewLine = "\n", AutoFlush = true },
        !Console.IsErrorRedirected,
        speech);

    /// <summary>The language it speaks.</summary>
    public Speech Words { get; }

    /// <summary>Results.</summary>
    public TextWriter Out { get; }

    /// <summary>Progress, log, messages.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person watches, so that a progress bar is a help and not a line of noise in a log.</summary>
    public bool ShowsProgress { get; }

    /// <summary>Writes a line of results in the user's language.</summary>
    public void Say(FormattableString line) => Out.WriteLine(Words.Of(line));

    /// <summary>Writes a line of a message in the user's language.</summary>
    public void Note(FormattableString line) => Error.WriteLine(Words.Of(line));

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Out.Flush();
        }
        catch (IOException)
        {
            // Flushed and reported before; what is left now has nowhere to go.
        }
    }
}
