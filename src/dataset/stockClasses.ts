/**
 * The classes that a dataset of mmdet 3.3.0 has where its config names none: `METAINFO` of its class (mmdet/datasets/*.py). They are
 * parted by commas.
 */
const COCO =
  'person,bicycle,car,motorcycle,airplane,bus,train,truck,boat,traffic light,fire hydrant,stop sign,parking meter,bench,' +
  'bird,cat,dog,horse,sheep,cow,elephant,bear,zebra,giraffe,backpack,umbrella,handbag,tie,suitcase,frisbee,skis,' +
  'snowboard,sports ball,kite,baseball bat,baseball glove,skateboard,surfboard,tennis racket,bottle,wine glass,cup,fork,' +
  'knife,spoon,bowl,banana,apple,sandwich,orange,broccoli,carrot,hot dog,pizza,donut,cake,chair,couch,potted plant,bed,' +
  'dining table,toilet,tv,laptop,mouse,remote,keyboard,cell phone,microwave,oven,toaster,sink,refrigerator,book,clock,' +
  'vase,scissors,teddy bear,hair drier,toothbrush'
const COCO_STUFF =
  'banner,blanket,bridge,cardboard,counter,curtain,door-stuff,floor-wood,flower,fruit,gravel,house,light,mirror-stuff,' +
  'net,pillow,platform,playingfield,railroad,river,road,roof,sand,sea,shelf,snow,stairs,tent,towel,wall-brick,wall-stone,' +
  'wall-tile,wall-wood,water-other,window-blind,window-other,tree-merged,fence-merged,ceiling-merged,sky-other-merged,' +
  'cabinet-merged,table-merged,floor-other-merged,pavement-merged,mountain-merged,grass-merged,dirt-merged,paper-merged,' +
  'food-other-merged,building-other-merged,rock-merged,wall-other-merged,rug-merged'

const CLASSES: Readonly<Record<string, string>> = {
  CocoDataset: COCO,
  CocoPanopticDataset: `${COCO},${COCO_STUFF}`,
  CityscapesDataset: 'person,rider,car,truck,bus,train,motorcycle,bicycle',
  VOCDataset:
    'aeroplane,bicycle,bird,boat,bottle,bus,car,cat,chair,cow,diningtable,dog,horse,motorbike,person,pottedplant,sheep,' +
    'sofa,train,tvmonitor',
  DeepFashionDataset:
    'top,skirt,leggings,dress,outer,pants,bag,neckwear,headwear,eyeglass,belt,footwear,hair,skin,face',
  iSAIDDataset:
    'background,ship,store_tank,baseball_diamond,tennis_court,basketball_court,Ground_Track_Field,Bridge,Large_Vehicle,' +
    'Small_Vehicle,Helicopter,Swimming_pool,Roundabout,Soccer_ball_field,plane,Harbor',
  WIDERFaceDataset: 'face',
  CrowdHumanDataset: 'person',
}

/** The classes of a dataset's `METAINFO`; undefined where they are not known here. */
export function stockClasses(type: string): readonly string[] | undefined {
  return Object.hasOwn(CLASSES, type) ? CLASSES[type]?.split(',') : undefined
}
