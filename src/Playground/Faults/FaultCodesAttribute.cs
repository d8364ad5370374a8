namespace Playground.Faults;

/// <summary>
/// Marks an enumeration of what can be wrong in one field of the playground. Every member has a sentence in each language of the pages: in <c>Faults</c> of the web,
/// in the resources that are named as the enumeration is.
/// </summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class FaultCodesAttribute : Attribute;
