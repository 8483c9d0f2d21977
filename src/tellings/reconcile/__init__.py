"""From coded records to claims and incidents: values in, values out, no ledger and no clock."""
