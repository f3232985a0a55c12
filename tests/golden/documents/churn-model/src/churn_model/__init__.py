"""Churn model: Find the customers who are about to leave"""
