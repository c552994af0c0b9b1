using System.Runtime.CompilerServices;
using System.Text;

namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>
/// A sentence of an error in parts: the English sentence with <c>{0}</c>, <c>{1}</c>... where values go, which is the key of its translations,
/// and the values. The compiler makes one out of an interpolated string wherever a message is asked for; choices between two
/// interpolated strings need a cast, else their parts are lost.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Message
{
    private readonly StringBuilder _format;
    private readonly List<object> _values;

    public Message(int literalLength, int formattedCount)
    {
        _format = new(literalLength + (4 * formattedCount));
        _values = new(formattedCount);
    }

    /// <summary>The sentence and its values.</summary>
    public FormattableString Text => FormattableStringFactory.Create(_format.ToString(), [.. _values]);

    /// <summary>A sentence without values.</summary>
    public static implicit operator Message(string text)
    {
        Message message = new(text.Length, 0);
        message.AppendLiteral(Show.Plain(text));
        return message;
    }

    public void AppendLiteral(string text) => _format.Append(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    public void AppendFormatted(string text) => AppendValue(Show.Plain(text));

    public void AppendFormatted(Message part) => AppendValue(part.Text);

    public void AppendFormatted(FormattableString part) => AppendValue(part);

    public void AppendFormatted<T>(T value)
        where T : notnull => AppendValue(value);

    private void AppendValue(object value)
    {
        _format.Append('{').Append(_values.Count).Append('}');
        _values.Add(value);
    }
}
