"""The law as dated data and pure functions: working days, clocks, fees, outcomes, remedies.

Takes dates and plain values, never records; what stands here would hold on paper without a
computer.
"""
