"""How far this laptop is with everyone else: the indicator, the panel, and the runner behind them."""
