"""Prints the repr of a config's values: the script that `mmdet-config print --format repr` is measured against."""
import argparse

from mmengine.config import Config

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument('config')
print(Config.fromfile(parser.parse_args().config, import_custom_modules=False).to_dict())
