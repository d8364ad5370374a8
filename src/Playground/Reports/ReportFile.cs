using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Playground.Settings;

namespace Playground.Reports;

/// <summary>
/// The JSON of a report: <c>kind</c> and <c>schemaVersion</c> first, then the document. Keys that aren't known are passed over, so that a newer
/// version may add some; whatever an older version would misread raises the schema version and is refused.
/// </summary>
public static class ReportFile
{
    public const string Kind = "playground-report";

    /// <summary>The largest file that is read.</summary>
    public const long MostBytes = 64 << 20;

    /// <summary>Enough for everything that <see cref="ReadHead"/> looks at: the title is bounded.</summary>
    public const int HeadBytes = 4096;

    const int HeadCharacters = 100;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutUnknown } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static Task WriteAsync(Stream stream, ReportDocument report, CancellationToken cancellationToken = default) =>
        JsonSerializer.SerializeAsync(stream, new Envelope
        {
            Kind = Kind,
            SchemaVersion = ReportDocument.CurrentSchema,
            Id = report.Id,
            Title = report.Settings.Title,
            CreatedAt = report.CreatedAt,
            BuiltAt = report.BuiltAt,
            ImportedAt = report.ImportedAt,
            Session = Short(report.Figures.Method.SessionTitle),
            Tag = Short(report.Settings.Filter.Tag),
            Answers = report.Figures.Answers.Count,
            Settings = report.Settings,
            Figures = report.Figures,
        }, Json, cancellationToken);

    /// <param name="name">How messages call the file.</param>
    /// <exception cref="InvalidReportException">It is no report, one of a newer schema, or damaged.</exception>
    public static async Task<ReportDocument> ReadAsync(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        var start = new byte[HeadBytes];
        var length = await stream.ReadAtLeastAsync(start, HeadBytes, throwOnEndOfStream: false, cancellationToken);
        ReadHead(start.AsSpan(0, length), name);
        try
        {
            await using var whole = new PrefixedStream(start.AsMemory(0, length), stream);
            var envelope = await JsonSerializer.DeserializeAsync<Envelope>(whole, Json, cancellationToken) ?? throw NoReport(name);
            return ReportFileCheck.Checked(envelope.ToDocument(), name);
        }
        catch (JsonException exception)
        {
            throw new InvalidReportException(ReportFaultKind.Damaged, $"{name} is damaged or no whole report: {exception.Reason()} Export it again.", exception);
        }
    }

    /// <summary>The line of a list, from the first <see cref="HeadBytes"/> of a file.</summary>
    /// <exception cref="InvalidReportException">As above, but without looking at the rest.</exception>
    public static ReportHead ReadHead(ReadOnlySpan<byte> start, string name)
    {
        var values = ReadStart(start.StartsWith("\uFEFF"u8) ? start[3..] : start, name);
        if (!values.TryGetValue("kind", out var kind) || kind as string != Kind)
            throw NoReport(name);
        if (values.GetValueOrDefault("schemaVersion") is not long schema || schema < 1)
            throw new InvalidReportException(ReportFaultKind.Damaged, $"{name} doesn't say its schema version; expected a report as `playground report --format json` writes it.");
        if (schema > ReportDocument.CurrentSchema)
            throw new InvalidReportException(ReportFaultKind.NewerSchema, $"{name} was written by a newer version of the playground: its schema is {schema}, and this version reads up to {ReportDocument.CurrentSchema}. Update this playground, or export the report as HTML there.");
        return new(Text("id"), Text("title"), Moment("createdAt") ?? default, Moment("builtAt") ?? default, Moment("importedAt"))
        {
            Session = Filled("session"),
            Tag = Filled("tag"),
            Answers = values.GetValueOrDefault("answers") as long?,
        };

        string Text(string key) => values.GetValueOrDefault(key) as string ?? "";
        string? Filled(string key) => Text(key) is { Length: > 0 } text ? text : null;
        DateTimeOffset? Moment(string key) => DateTimeOffset.TryParse(Text(key), System.Globalization.CultureInfo.InvariantCulture, out var moment) ? moment : null;
    }

    /// <summary>Ids become file names and addresses: lower-case letters, digits and hyphens.</summary>
    public static bool IsId(string? id) => ReportFileCheck.IsId(id);

    static Dictionary<string, object?> ReadStart(ReadOnlySpan<byte> start, string name)
    {
        var values = new Dictionary<string, object?>();
        string? key = null;
        try
        {
            var reader = new Utf8JsonReader(start, isFinalBlock: false, default);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw NoReport(name);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                key = null;
                key = reader.GetString()!;
                if (!reader.Read() || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    break;
                values[key] = reader.TokenType == JsonTokenType.Number ? reader.TryGetInt64(out var number) ? number : null : reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
        }
        catch (JsonException exception)
        {
            throw NoReport(name, exception);
        }
        // So the reader refuses what no text can hold.
        catch (InvalidOperationException exception)
        {
            throw new InvalidReportException(ReportFaultKind.Damaged, $"{name} is damaged: {Named(key)} holds half a character or bytes that aren't UTF-8. Export it again.", exception);
        }
        return values;

        static string Named(string? key) => key is null ? "the name of a member" : $"\"{key}\"";
    }

    // What isn't known is not written, so it can't be asked for either.
    static void LeaveOutUnknown(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (Nullable.GetUnderlyingType(property.PropertyType) is not null || property.AssociatedParameter?.IsNullable == true)
                property.IsRequired = false;
    }

    // For the line of a list, which is read from the first bytes; the report has it whole.
    static string? Short(string? text) => text is { Length: > HeadCharacters } ? text[..HeadCharacters].TrimEnd() : text;

    static InvalidReportException NoReport(string name, Exception? inner = null) =>
        new(ReportFaultKind.NoReport, $"{name} is no report; expected JSON as `playground report --format json` or the button \"JSON\" of a report writes it.", inner);

    sealed record Envelope
    {
        public required string Kind { get; init; }
        public required int SchemaVersion { get; init; }
        public required string Id { get; init; }
        public required string Title { get; init; }
        public required DateTimeOffset CreatedAt { get; init; }
        public required DateTimeOffset BuiltAt { get; init; }
        public DateTimeOffset? ImportedAt { get; init; }
        public string? Session { get; init; }
        public string? Tag { get; init; }
        public long? Answers { get; init; }
        public required ReportSettings Settings { get; init; }
        public required ReportFigures Figures { get; init; }

        public ReportDocument ToDocument() => new()
        {
            Id = Id,
            CreatedAt = CreatedAt,
            BuiltAt = BuiltAt,
            ImportedAt = ImportedAt,
            Settings = Settings.Completed(),
            Figures = Figures,
        };
    }
}
