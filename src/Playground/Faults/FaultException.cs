namespace Playground.Faults;

/// <summary>What was asked or given can't be used, and <see cref="Faults"/> says why. Nothing was changed.</summary>
/// <param name="faults">At least one.</param>
/// <param name="message">In English.</param>
public abstract class FaultException(IReadOnlyList<Fault> faults, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>A sentence a line.</summary>
    protected FaultException(IReadOnlyList<Fault> faults, Exception? inner = null) : this(faults, string.Join(Environment.NewLine, faults.Select(fault => fault.Message)), inner) { }

    /// <summary>All that is wrong, so that it can be mended at once; at least one.</summary>
    public IReadOnlyList<Fault> Faults { get; } = faults;
}
