namespace Playground.Web.Faults;

/// <summary>Words of one feature for what its faults name, for instance a price.</summary>
public interface IFaultArgumentText
{
    /// <returns>As the language of the page names it; <c>null</c> where it is none of this feature's.</returns>
    string? Find(object argument);
}
