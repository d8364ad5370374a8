using System.Text;
using Playground.Reports.Sections;

namespace Playground.Reports.Writing;

/// <summary>Writes Office Open XML workbooks (ECMA-376) row by row into a ZIP file; only what tables need of it.</summary>
static class XlsxFile
{
    /// <summary>Rows of a sheet, its header included; what is more goes to a further sheet.</summary>
    public const int MostRows = 1_048_576;

    const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Package = "http://schemas.openxmlformats.org/package/2006";

    public static async Task WriteAsync(IEnumerable<ReportTable> tables, DateTimeOffset moment, Stream stream, CancellationToken cancellationToken, int mostRows = MostRows)
    {
        await using var zip = await AsyncZip.CreateAsync(stream, cancellationToken);
        var names = new SheetNames();
        foreach (var table in tables)
        {
            using var rows = table.Rows.GetEnumerator();
            var more = rows.MoveNext();
            do
            {
                var number = names.Add(table.Title);
                await zip.AddAsync($"xl/worksheets/sheet{number}.xml", moment, async file => more = await XlsxSheet.WriteAsync(table, rows, more, mostRows, file, cancellationToken), cancellationToken);
            }
            while (more);
        }
        await PartsAsync(zip, names.All, moment, cancellationToken);
    }

    static async Task PartsAsync(AsyncZip zip, IReadOnlyList<string> sheets, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        string Each(Func<int, string, string> part) => string.Concat(sheets.Select((name, place) => part(place + 1, XlsxSheet.Escape(name))));
        await TextAsync("[Content_Types].xml", $"""
            {Head}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{Each((number, _) => $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")}</Types>
            """);
        await TextAsync("_rels/.rels", $"""{Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        await TextAsync("xl/workbook.xml", $"""{Head}<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{Each((number, name) => $"""<sheet name="{name}" sheetId="{number}" r:id="s{number}"/>""")}</sheets></workbook>""");
        await TextAsync("xl/_rels/workbook.xml.rels", $"""
            {Head}<Relationships xmlns="{Package}/relationships">{Each((number, _) => $"""<Relationship Id="s{number}" Type="{Relations}/worksheet" Target="worksheets/sheet{number}.xml"/>""")}<Relationship Id="styles" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        await TextAsync("xl/styles.xml", XlsxStyles.Xml);

        Task TextAsync(string name, string xml) =>
            zip.AddAsync(name, moment, file => file.WriteAsync(Encoding.UTF8.GetBytes(xml.Trim()), cancellationToken).AsTask(), cancellationToken);
    }

    /// <summary>Names of sheets: at most 31 characters, none of those that Excel refuses, each once.</summary>
    sealed class SheetNames
    {
        const int MostCharacters = 31;

        readonly List<string> _names = [];

        public IReadOnlyList<string> All => _names;

        /// <returns>The sheet's number, from 1.</returns>
        public int Add(string title)
        {
            var clean = string.Join(' ', title.Split("[]:*?/\\' ".ToCharArray(), StringSplitOptions.RemoveEmptyEntries));
            var name = Cut(clean, "");
            for (var again = 2; _names.Contains(name, StringComparer.OrdinalIgnoreCase); again++)
                name = Cut(clean, $" {again}");
            _names.Add(name);
            return _names.Count;
        }

        static string Cut(string name, string ending) => name[..Math.Min(name.Length, MostCharacters - ending.Length)] + ending;
    }
}
