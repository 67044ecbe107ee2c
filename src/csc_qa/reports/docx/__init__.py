"""Reports as Word documents: papers to hand on, print and edit."""
