using System.Net;
using Playground.Faults;
using Playground.Llama.Faults;
using Playground.Llama.Files;
using Playground.Models;

namespace Playground.Llama.Tools;

/// <summary>The sentences in which fetching a model fails.</summary>
static class DownloadFailures
{
    /// <summary>The name of the file behind an address.</summary>
    /// <exception cref="ModelFailureException">There is none that a model could have.</exception>
    public static string FileName(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            throw Parameter("url", ModelFaultKind.NotAnAddress, $"{address} is no address that begins with https:// or http://");
        var name = Path.GetFileName(Uri.UnescapeDataString(address.AbsolutePath));
        return name.EndsWith(".gguf", StringComparison.OrdinalIgnoreCase) && name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0 && name.Length is > 5 and <= 200
            ? name
            : throw Parameter("url", ModelFaultKind.NotAModelAddress, $"{address} names no file that ends with .gguf; take the address of the file itself, not of the page about it");
    }

    public static void CheckHash(string? sha256)
    {
        if (sha256 is not null && (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigit)))
            throw Parameter("sha256", ModelFaultKind.NotAChecksum, $"it must be 64 hexadecimal digits");
    }

    public static ModelFailureException Exists(DownloadTarget target) => Parameter("url", ModelFaultKind.AlreadyThere, $"{target.Path} is there already; delete or rename it to fetch it again");

    public static ModelFailureException Refused(Uri address, HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound => Make(FailureKind.ModelNotFound, new(ModelFaultKind.NotAtAddress, $"{address.Host} answered {(int)status} instead of the file. Check the address.")),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Make(FailureKind.Forbidden, new(ModelFaultKind.NotAllowed,
            $"{address.Host} answered {(int)status} instead of the file. Check the address; models whose terms must be accepted are fetched in the browser and put into a folder.")),
        _ => Make(FailureKind.ServerError, new(ModelFaultKind.HttpStatus, $"{address.Host} answered {(int)status} instead of the file. Check the address.")),
    };

    /// <param name="inWords">What is told to a page is the same whether nobody listens there or the address isn't asked: it must not tell what there is in this network.</param>
    public static ModelFailureException Unreachable(Uri address, Exception inner, bool inWords) => !inWords ? Make(FailureKind.Unreachable, new(ModelFaultKind.HostNotAsked,
        $"{address.Host} gave no file: it can't be reached, or isn't one that files are fetched from. Check the address and the network; what had arrived is kept, and fetching it again goes on from there."), inner) : Make(FailureKind.Unreachable, new(ModelFaultKind.HostUnreachable,
        $"{address.Host} could not be reached ({inner.Message}). Check the address and the network; what had arrived is kept, and fetching it again goes on from there."), inner);

    public static ModelFailureException Cut(DownloadTarget target, long? bytes, long? total, Exception? inner = null) => Make(FailureKind.StreamCut,
        bytes is null ? new(ModelFaultKind.ConnectionLost, $"The connection broke off while {target.Name} was fetched. What had arrived is kept; fetching it again goes on from there.")
        : new(ModelFaultKind.EndedEarly, $"{target.Name} broke off after {bytes} of {total} bytes. They are kept; fetching it again goes on from there."), inner);

    public static ModelFailureException NoRoom(DownloadTarget target, long needed, long free) => Make(FailureKind.TooLarge,
        new(ModelFaultKind.DiskFull, $"{target.Name} needs {needed >> 20} MiB more and {free >> 20} MiB are free on the disk. Make room or choose another folder."));

    public static ModelFailureException TooLarge(DownloadTarget target, long most) => Make(FailureKind.TooLarge,
        new(ModelFaultKind.FileTooLarge, $"{target.Name} is larger than the {most >> 20} MiB that are fetched at most. Nothing of it was kept; raise Playground:Llama:DownloadMiB if it is meant."));

    public static ModelFailureException NotKept(DownloadTarget target, Exception inner) => Make(FailureKind.TooLarge, new(ModelFaultKind.NotWritten,
        $"{target.Partial} can't be written ({inner.Message}). Make room or choose another folder; what had arrived is kept, and fetching it again goes on from there."), inner);

    public static ModelFailureException WrongHash(DownloadTarget target, string expected, string found) => Make(FailureKind.LocalModelInvalid, new(ModelFaultKind.WrongChecksum,
        $"{target.Name} is not the file that was meant: its SHA-256 is {found} and should be {expected}. It was deleted; check address and checksum and fetch it again."));

    public static ModelFailureException NoModel(DownloadTarget target, GgufException inner) => Make(FailureKind.LocalModelInvalid,
        inner.Fault.About(target.Name) with { Message = $"What came as {target.Name} can't be used: {inner.Message}. It was deleted; check the address." }, inner);

    static ModelFailureException Parameter(string name, ModelFaultKind kind, FormattableString problem) => LlamaFailures.Parameter(name, kind, problem);

    static ModelFailureException Make(FailureKind kind, Fault fault, Exception? inner = null) => new(fault.ToFailure(kind), inner);
}
