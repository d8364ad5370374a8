namespace Playground.Models;

public sealed record QuantisedModel(string Path, long BytesBefore, long BytesAfter, double BitsPerWeight);
