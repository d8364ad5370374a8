using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Playground.Pricing;
using Playground.Pricing.Importing;

namespace Playground.Web.Prices;

/// <summary>Reads a price list of others and shows what it would change before anything is kept.</summary>
public sealed partial class PriceImportPanel
{
    /// <summary>LiteLLM's list has about 2 MB.</summary>
    const long LargestFile = 32 * 1024 * 1024;

    IReadOnlyList<PriceRow> _rows = [];
    IReadOnlyList<string> _faults = [];
    PricePreview? _preview;
    int _unpriced;
    bool _replaces;

    [Inject] public required PriceEditor Editor { get; set; }

    [Inject] public required PriceBook Book { get; set; }

    async Task ReadAsync(InputFileChangeEventArgs change)
    {
        (_faults, _preview) = ([], null);
        var file = change.File;
        if (file.Size > LargestFile)
        {
            _faults = [FormattableString.Invariant($"{file.Name} has {file.Size / 1048576.0:0} MB; a price list may have up to {LargestFile / 1048576} MB.")];
            return;
        }
        try
        {
            using var content = new MemoryStream();
            await using (var stream = file.OpenReadStream(LargestFile))
                await stream.CopyToAsync(content);
            content.Position = 0;
            var imported = PriceListReader.Read(content, file.Name, Book.Today);
            (_rows, _unpriced, _preview) = (imported.Rows, imported.Unpriced.Count, Editor.Preview(imported.Rows));
        }
        catch (InvalidPricesException exception)
        {
            _faults = exception.Faults;
        }
        catch (IOException exception)
        {
            _faults = [$"{file.Name} could not be read to its end: {exception.Message} Choose it again."];
        }
    }

    async Task SaveAsync()
    {
        try
        {
            var change = await Editor.AddAsync(_rows, _replaces);
            await OnSaved.InvokeAsync(change);
            await _panel!.CloseAsync();
        }
        catch (InvalidPricesException exception)
        {
            _faults = exception.Faults;
        }
        catch (TimeoutException exception)
        {
            _faults = [exception.Message];
        }
    }
}
